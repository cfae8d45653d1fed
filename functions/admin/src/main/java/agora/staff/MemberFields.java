package agora.staff;

import agora.checks.Cpr;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.Names;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
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

  /** An address that mails are to be sent to. */
  static Optional<Address> address(Input input) {
    return address(input, new Problem.CannotSendTo());
  }

  /** An address that somebody is looked up by: nothing is sent. */
  static Optional<Address> sought(Input input) {
    return address(input, new Problem.NoMail());
  }

  private static Optional<Address> address(Input input, Problem otherwise) {
    String text = input.text("email");
    Optional<Address> address = Address.of(text);
    if (address.isEmpty() && !text.isEmpty()) {
      input.error("email", otherwise);
    }
    return address;
  }

  static @Nullable String name(Input input) {
    String name = input.optional("name");
    if (name != null && !Cpr.isIn(name) && !Names.isFine(name)) {
      input.error("name", new Problem.NoName());
    }
    return name;
  }

  /** Why staff do it, or what they have it from: it is kept as evidence. */
  static String document(Input input, String name, String otherwise) {
    String document = input.textOr(name, otherwise);
    if (!Texts.isOneLine(document) || document.length() > 200) {
      input.error(name, new Problem.NoDocument());
    }
    return document;
  }

  /** What staff were told by a member, as the evidence of what they do. */
  static Shown told(Content content, Club club, Language language, Actor actor, String document) {
    Optional<Controller> controller = content.clubs().controller();
    String library = controller.map(each -> each.library().name()).orElse("");
    return Shown.told(
        actor.name(),
        document,
        language,
        controller.map(Controller::notice).orElse(null),
        new Wording.Names(library, club.name()));
  }

  /** The topics of a list that the club does not have. */
  static List<String> unknown(Club club, List<String> topics) {
    List<String> known = club.topics().stream().map(Club.Topic::id).toList();
    return topics.stream().filter(topic -> !known.contains(topic)).toList();
  }

  /** The member that a command names by its id or by its address; the audit says whom. */
  static Optional<Member> member(Input input, Members members, AddressBook addresses) {
    String club = input.id("club");
    MemberId id = input.member();
    Optional<Member> member =
        id == null
            ? sought(input).flatMap(address -> addresses.membership(club, address))
            : members.find(club, id);
    member.ifPresent(input::concerns);
    return member;
  }
}
