package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.aws.Suppression;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import agora.privacy.Erasure;
import java.util.List;
import java.util.Optional;

/** Erases a member who asks staff for it (GDPR article 17). */
public final class EraseMember implements Command<EraseMember.Erased> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "erase-member",
              Role.DESK,
              MemberFields.named(
                  Field.of("really", FieldType.FLAG, "true: it cannot be undone").needed()))
          .evenIfDeleted();

  private final Members members;
  private final AddressBook addresses;
  private final Erasure erasure;
  private final Suppression suppression;

  EraseMember(Members members, AddressBook addresses, Erasure erasure, Suppression suppression) {
    this.members = members;
    this.addresses = addresses;
    this.erasure = erasure;
    this.suppression = suppression;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Erased> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    if (!input.flag("really", false)) {
      input.error("really", new Problem.NotReally());
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .map(this::erase)
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere()));
  }

  private Outcome<Erased> erase(Member member) {
    erasure.erase(member.club(), member.id(), Consent.How.STAFF);
    boolean stopped = !suppression.lift(member.email()); // after a complaint it stays
    return new Outcome.Done<>(new Erased(member.club(), member.id(), "erased", stopped));
  }

  /**
   * A member who is no more.
   *
   * @param stoppedBySes whether SES itself goes on to refuse the address
   */
  public record Erased(String club, MemberId member, String status, boolean stoppedBySes) {}
}
