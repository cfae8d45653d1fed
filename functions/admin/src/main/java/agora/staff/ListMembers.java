package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.members.Member;
import agora.members.memberships.Members;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the members of a segment, page by page. */
public final class ListMembers implements Command<ListMembers.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "list-members",
              Role.DESK,
              Segment.fields(
                  Field.of(
                      "limit",
                      FieldType.WHOLE,
                      "how many at most, 1 to 500; 100 where it is left out"),
                  Field.of("after", FieldType.CURSOR, "the answer's next, for the following page"),
                  Field.purpose()))
          .evenIfDeleted();

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  /** Members looked at in one call, however few of them fit, so that it ends in time. */
  private static final int MOST_LOOKED_AT = 20_000;

  private final Members members;

  ListMembers(Members members) {
    this.members = members;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    Segment segment = Segment.of(input);
    int limit = input.wholeOr("limit", PAGE);
    String after = input.cursor("after");
    if (limit < 1 || limit > LARGEST_PAGE) {
      input.error("limit", new Problem.Outside(1, LARGEST_PAGE));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    input.concernsEverybody(club);
    return new Outcome.Done<>(page(club, segment, limit, after));
  }

  /**
   * A page of members.
   *
   * @param next null where it is the last
   */
  public record Listed(List<MemberView> members, @Nullable String next) {}

  private Listed page(String club, Segment segment, int limit, String after) {
    List<MemberView> rows = new ArrayList<>();
    Iterator<Member> all = members.all(club, after).iterator();
    String last = after;
    for (int i = 0; i < MOST_LOOKED_AT && rows.size() < limit && all.hasNext(); i++) {
      Member member = all.next();
      last = member.id().value();
      if (segment.has(member)) {
        rows.add(MemberView.of(member));
      }
    }
    return new Listed(rows, all.hasNext() ? last : null);
  }
}
