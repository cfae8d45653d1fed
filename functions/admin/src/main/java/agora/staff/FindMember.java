package agora.staff;

import agora.checks.Fault;
import agora.members.Address;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import java.util.List;
import java.util.Optional;

/** Finds an address, exactly as it is, in every club that is theirs who ask. */
public final class FindMember implements Command<FindMember.Members> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "find-member",
              Role.DESK,
              Field.of("email", FieldType.MAIL, "the address, whole").needed(),
              Field.purpose())
          .within(Scope.OWN);

  private final AddressBook addresses;

  FindMember(AddressBook addresses) {
    this.addresses = addresses;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Members> run(Input input) {
    Optional<Address> address = MemberFields.sought(input);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    List<Member> theirs =
        addresses.memberships(address.orElseThrow()).stream()
            .filter(each -> input.actor().grants().hasOneOf(ABOUT.roles(), each.club()))
            .toList();
    theirs.forEach(input::concerns);
    return new Outcome.Done<>(new Members(theirs.stream().map(MemberView::of).toList()));
  }

  /** Somebody's memberships. */
  public record Members(List<MemberView> members) {}
}
