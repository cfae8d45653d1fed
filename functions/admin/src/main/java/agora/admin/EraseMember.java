package agora.admin;

import agora.checks.FieldError;
import agora.edge.aws.Suppression;
import agora.members.AddressBook;
import agora.members.Consent;
import agora.members.Member;
import agora.members.Members;
import agora.privacy.Erasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erases a member who asks staff for it (GDPR article 17). */
final class EraseMember implements Command {

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
  public String name() {
    return "erase-member";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "email", "the member's address, or",
        "member", "the member's id",
        "really", "true: it cannot be undone");
  }

  @Override
  public Outcome run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    if (!input.flag("really", false)) {
      input.error("really", "Write true: an erasure cannot be undone.");
    }
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .<Outcome>map(this::erase)
        .orElseGet(() -> Outcome.missing("email", "The club has no such member."));
  }

  private Outcome erase(Member member) {
    erasure.erase(member.club(), member.id(), Consent.How.STAFF);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("club", member.club());
    result.put("member", member.id());
    result.put("status", "erased");
    result.put("stoppedBySes", !suppression.lift(member.email())); // after a complaint it stays
    return new Outcome.Done(result);
  }
}
