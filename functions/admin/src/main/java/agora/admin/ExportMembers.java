package agora.admin;

import agora.checks.FieldError;
import agora.members.Member;
import agora.members.Members;
import agora.sheets.CellWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the members of a segment as CSV, in parts that fit into an answer. */
final class ExportMembers implements Command {

  /** Lambda answers with at most 6 MB; JSON writes some characters as six. */
  private static final int MOST_CHARACTERS = 900_000;

  private static final int MOST_LOOKED_AT = 20_000;

  private final Members members;

  ExportMembers(Members members) {
    this.members = members;
  }

  @Override
  public String name() {
    return "export-members";
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("club", "the club's id");
    fields.putAll(Segment.FIELDS);
    fields.put("after", "the answer's next, for the following part; it has no header line");
    return fields;
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    Segment segment = Segment.of(input);
    String after = input.cursor("after");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(part(club, segment, after))
        : Outcome.invalid(errors);
  }

  private Map<String, @Nullable Object> part(String club, Segment segment, String after) {
    CellWriter cells = new CellWriter();
    if (after.isEmpty()) {
      cells.row(MemberRow.COLUMNS);
    }
    Iterator<Member> all = members.all(club, after).iterator();
    String last = after;
    int rows = 0;
    for (int i = 0; i < MOST_LOOKED_AT && cells.length() < MOST_CHARACTERS && all.hasNext(); i++) {
      Member member = all.next();
      last = member.id();
      if (segment.has(member)) {
        cells.row(MemberRow.cells(member));
        rows++;
      }
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("rows", rows);
    result.put("csv", cells.toString());
    result.put("next", all.hasNext() ? last : null);
    return result;
  }
}
