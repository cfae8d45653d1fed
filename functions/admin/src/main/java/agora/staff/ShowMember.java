package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import agora.members.AddressBook;
import agora.members.Member;
import agora.members.Members;
import java.util.List;
import java.util.Optional;

/** Shows one member, as lists have them. */
public record ShowMember(Members members, AddressBook addresses) implements Command<MemberRow> {

  private static final About ABOUT =
      About.of("show-member", Role.DESK, MemberFields.named(Field.purpose()));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<MemberRow> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return member
        .<Outcome<MemberRow>>map(found -> new Outcome.Done<>(MemberRow.of(found)))
        .orElseGet(() -> Outcome.refused(new Why.NoMember(), "email", new Wrong.NotThere()));
  }
}
