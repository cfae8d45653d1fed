package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import java.util.List;
import java.util.Optional;

/** Shows one member, as lists have them. */
public record ShowMember(Members members, AddressBook addresses) implements Command<MemberView> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("show-member", Role.DESK, MemberFields.named(Field.purpose())).evenIfDeleted();

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<MemberView> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .<Outcome<MemberView>>map(found -> new Outcome.Done<>(MemberView.of(found)))
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere()));
  }
}
