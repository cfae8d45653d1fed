package agora.staff;

import agora.checks.Wrong;
import agora.clubs.Club;
import agora.members.Address;
import agora.members.AddressBook;
import agora.members.Member;
import agora.members.Members;
import agora.members.Names;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that commands on one member have in common. */
final class MemberFields {

  private MemberFields() {}

  /** What names a member, and more. */
  static Field[] named(Field... others) {
    return Field.all(
        List.of(
            Field.club(),
            Field.of("email", FieldType.MAIL, "the member's address, or"),
            Field.of("member", FieldType.ID, "the member's id")),
        others);
  }

  static Optional<Address> address(Input input) {
    String text = input.text("email");
    Optional<Address> address = Address.of(text);
    if (address.isEmpty() && !text.isEmpty()) {
      input.error("email", new Wrong.CannotSendTo());
    }
    return address;
  }

  static @Nullable String name(Input input) {
    String name = input.optional("name");
    if (name != null && !Names.isFine(name)) {
      input.error("name", new Wrong.NoName());
    }
    return name;
  }

  /** The topics of a list that the club does not have. */
  static List<String> unknown(Club club, List<String> topics) {
    List<String> known = club.topics().stream().map(Club.Topic::id).toList();
    return topics.stream().filter(topic -> !known.contains(topic)).toList();
  }

  /** The member that a command names by its id or by its address; the audit says whom. */
  static Optional<Member> member(Input input, Members members, AddressBook addresses) {
    String club = input.id("club");
    String id = input.optionalId("member");
    Optional<Member> member =
        id == null
            ? address(input).flatMap(address -> addresses.membership(club, address))
            : members.find(club, id);
    member.ifPresent(input::concerns);
    return member;
  }
}
