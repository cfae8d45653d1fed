package agora.staff;

import agora.checks.Fault;
import agora.members.Member;
import agora.members.Members;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the members of a segment as CSV, in parts that fit into an answer. */
public final class ExportMembers implements Command<ExportMembers.Exported> {

  private static final About ABOUT =
      About.of(
          "export-members",
          Role.ADMIN,
          Segment.fields(
              Field.of(
                  "after",
                  FieldType.CURSOR,
                  "the answer's next, for the following part; it has no header line")));

  /** Lambda answers with at most 6 MB; JSON writes some characters as six. */
  private static final int MOST_CHARACTERS = 900_000;

  private static final int MOST_LOOKED_AT = 20_000;

  private final Members members;

  ExportMembers(Members members) {
    this.members = members;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Exported> run(Input input) {
    String club = input.id("club");
    Segment segment = Segment.of(input);
    String after = input.cursor("after");
    List<Fault> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done<>(part(club, segment, after))
        : Outcome.invalid(errors);
  }

  /**
   * A part of a file.
   *
   * @param rows how many members it has
   * @param next null where it is the last
   */
  public record Exported(int rows, String csv, @Nullable String next) {}

  private Exported part(String club, Segment segment, String after) {
    Cells cells = new Cells();
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
        cells.row(MemberRow.of(member).cells());
        rows++;
      }
    }
    return new Exported(rows, cells.toString(), all.hasNext() ? last : null);
  }
}
