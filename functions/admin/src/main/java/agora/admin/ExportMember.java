package agora.admin;

import agora.checks.FieldError;
import agora.edge.aws.Suppression;
import agora.members.AddressBook;
import agora.members.Member;
import agora.members.Members;
import agora.privacy.Held;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is held on a member who asks staff for it (GDPR article 15). */
final class ExportMember implements Command {

  private final Members members;
  private final AddressBook addresses;
  private final Held held;
  private final Suppression suppression;

  ExportMember(Members members, AddressBook addresses, Held held, Suppression suppression) {
    this.members = members;
    this.addresses = addresses;
    this.held = held;
    this.suppression = suppression;
  }

  @Override
  public String name() {
    return "export-member";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "email", "the member's address, or",
        "member", "the member's id");
  }

  @Override
  public Outcome run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .<Outcome>map(this::export)
        .orElseGet(() -> Outcome.missing("email", "The club has no such member."));
  }

  private Outcome export(Member member) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("club", member.club());
    result.put("member", member.id());
    result.put("held", held.json(member));
    result.put("stoppedBySes", suppression.reason(member.email()).orElse(null));
    return new Outcome.Done(result);
  }
}
