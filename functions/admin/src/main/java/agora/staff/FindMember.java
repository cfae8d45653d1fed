package agora.staff;

import agora.checks.Fault;
import agora.members.Address;
import agora.members.AddressBook;
import java.util.List;
import java.util.Optional;

/** Finds an address, exactly as it is, in every club. */
public final class FindMember implements Command<FindMember.Members> {

  private static final About ABOUT =
      About.of(
          "find-member",
          Role.DESK,
          Field.of("email", FieldType.MAIL, "the address, whole").needed());

  private final AddressBook addresses;

  FindMember(AddressBook addresses) {
    this.addresses = addresses;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Members> run(Input input) {
    Optional<Address> address = MemberFields.address(input);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return new Outcome.Done<>(
        new Members(
            addresses.memberships(address.orElseThrow()).stream().map(MemberRow::of).toList()));
  }

  /** Somebody's memberships, in all clubs. */
  public record Members(List<MemberRow> members) {}
}
