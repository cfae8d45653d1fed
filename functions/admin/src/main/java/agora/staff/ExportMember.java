package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.aws.Suppression;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import agora.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is held on a member who asks staff for it (GDPR article 15). */
public final class ExportMember implements Command<ExportMember.Exported> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("export-member", Role.DESK, MemberFields.named(Field.purpose()))
          .evenIfDeleted();

  private final Members members;
  private final AddressBook addresses;
  private final PersonalData held;
  private final Suppression suppression;

  ExportMember(Members members, AddressBook addresses, PersonalData held, Suppression suppression) {
    this.members = members;
    this.addresses = addresses;
    this.held = held;
    this.suppression = suppression;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Exported> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .map(this::export)
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere()));
  }

  private Outcome<Exported> export(Member member) {
    return new Outcome.Done<>(
        new Exported(
            member.club(),
            member.id(),
            held.json(member),
            suppression.reason(member.email()).orElse(null)));
  }

  /**
   * All that is held on a member.
   *
   * @param held the rows of each table, as they stand there
   * @param stoppedBySes why SES sends nothing to the address; null where it does
   */
  public record Exported(
      String club, MemberId member, Map<String, Object> held, @Nullable String stoppedBySes) {}
}
