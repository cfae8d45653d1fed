package agora.staff;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Entry;
import agora.audit.Subject;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what staff did, the newest first: in a club, or with one member's data. */
public record ListAudit(Audit audit, Members members, AddressBook addresses)
    implements Command<ListAudit.Listed> {

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  /** Acts looked at in one call, however few of them are a member's, so that it ends in time. */
  private static final int MOST_LOOKED_AT = 20_000;

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "list-audit",
              Role.ADMIN,
              Field.of("club", FieldType.ID, "the club's id; without it what was about no club"),
              Field.of("since", FieldType.TIME, "only what was done then or later"),
              Field.of("email", FieldType.MAIL, "only what touched the member of this address, or"),
              Field.of("member", FieldType.ID, "of this id, also where they were erased since"),
              Field.of(
                  "limit", FieldType.WHOLE, "how many at most, 1 to 500; 100 where it is left out"),
              Field.of("after", FieldType.CURSOR, "the answer's next, for the following page"))
          .evenIfDeleted();

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.optionalId("club");
    Instant since = input.has("since") ? input.instant("since") : Instant.EPOCH;
    int limit = input.wholeOr("limit", PAGE);
    String after = input.cursor("after");
    if (limit < 1 || limit > LARGEST_PAGE) {
      input.error("limit", new Problem.Outside(1, LARGEST_PAGE));
    }
    MemberId id = input.member();
    boolean ofOne = id != null || input.has("email");
    if (ofOne && club == null) {
      input.error("club", new Problem.Needed());
    }
    Optional<Address> address = input.has("email") ? MemberFields.address(input) : Optional.empty();
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    String of = club == null ? "" : club;
    Optional<MemberId> member =
        id == null
            ? address.flatMap(each -> addresses.membership(of, each)).map(Member::id)
            : Optional.of(id);
    if (ofOne && member.isEmpty()) {
      return Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere());
    }
    member.flatMap(each -> members.find(of, each)).ifPresent(input::concerns);
    String subject = member.map(each -> audit.subject(new Subject(of, each))).orElse(null);
    return new Outcome.Done<>(page(audit.of(of, since, after).iterator(), subject, limit));
  }

  /**
   * Acts, the newest first.
   *
   * @param next null where they are the first that were done
   */
  public record Listed(List<Act> acts, @Nullable String next) {}

  /**
   * An act.
   *
   * @param actor who did it, as the pool or the account knows them
   * @param role the role that let them; empty where none did
   * @param way how they came: console, api or command-line
   * @param did the command
   * @param about the ids of what it was about
   * @param purpose what members' data was read for; null for nothing
   * @param touched whose data it touched: member, everybody or nobody
   * @param memberHash the keyed hash of the member's id; null where it was no one member's
   */
  public record Act(
      Instant at,
      String actor,
      String role,
      String way,
      String did,
      String about,
      @Nullable String purpose,
      String touched,
      @Nullable String memberHash,
      @JsonSerialize(using = ConstantSerializer.class) Ending ending) {

    static Act of(Entry entry) {
      var given = entry.given();
      String subject = entry.subject();
      boolean one = subject != null && !Audit.isEverybody(subject);
      return new Act(
          entry.at(),
          given.by().actor(),
          given.by().role(),
          given.by().way(),
          given.command(),
          given.about(),
          given.purpose() == null ? null : given.purpose().word(),
          subject == null ? "nobody" : one ? "member" : "everybody",
          one ? subject : null,
          entry.ending());
    }
  }

  private static Listed page(Iterator<Entry> all, @Nullable String subject, int limit) {
    List<Act> acts = new ArrayList<>();
    String last = "";
    for (int i = 0; i < MOST_LOOKED_AT && acts.size() < limit && all.hasNext(); i++) {
      Entry entry = all.next();
      last = entry.key();
      if (subject == null || subject.equals(entry.subject())) {
        acts.add(Act.of(entry));
      }
    }
    return new Listed(acts, all.hasNext() ? last : null);
  }
}
