package agora.admin;

import agora.checks.FieldError;
import agora.members.Address;
import agora.members.AddressBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds an address, exactly as it is, in every club. */
final class FindMember implements Command {

  private final AddressBook addresses;

  FindMember(AddressBook addresses) {
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "find-member";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("email", "the address, whole");
  }

  @Override
  public Outcome run(Input input) {
    Optional<Address> address = MemberFields.address(input);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    List<Map<String, @Nullable Object>> rows =
        addresses.memberships(address.orElseThrow()).stream().map(MemberRow::of).toList();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("members", rows);
    return new Outcome.Done(result);
  }
}
