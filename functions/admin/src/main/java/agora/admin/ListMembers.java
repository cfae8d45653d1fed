package agora.admin;

import agora.checks.FieldError;
import agora.members.Member;
import agora.members.Members;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the members of a segment, page by page. */
final class ListMembers implements Command {

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  /** Members looked at in one call, however few of them fit, so that it ends in time. */
  private static final int MOST_LOOKED_AT = 20_000;

  private final Members members;

  ListMembers(Members members) {
    this.members = members;
  }

  @Override
  public String name() {
    return "list-members";
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("club", "the club's id");
    fields.putAll(Segment.FIELDS);
    fields.put("limit", "how many at most, 1 to 500; 100 where it is left out");
    fields.put("after", "the answer's next, for the following page");
    return fields;
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    Segment segment = Segment.of(input);
    int limit = input.wholeOr("limit", PAGE);
    String after = input.cursor("after");
    if (limit < 1 || limit > LARGEST_PAGE) {
      input.error("limit", "Use 1 to 500.");
    }
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(page(club, segment, limit, after))
        : Outcome.invalid(errors);
  }

  private Map<String, @Nullable Object> page(
      String club, Segment segment, int limit, String after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Iterator<Member> all = members.all(club, after).iterator();
    String last = after;
    for (int i = 0; i < MOST_LOOKED_AT && rows.size() < limit && all.hasNext(); i++) {
      Member member = all.next();
      last = member.id();
      if (segment.has(member)) {
        rows.add(MemberRow.of(member));
      }
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("members", rows);
    result.put("next", all.hasNext() ? last : null);
    return result;
  }
}
