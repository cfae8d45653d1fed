package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Members;
import agora.members.memberships.Memberships;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a member's name or language for somebody who asks staff for it (GDPR article 16). The
 * address is moved by the member, who proves that the new one is theirs; topics and tracking are
 * consents, which nobody gives for another.
 */
public final class CorrectMember implements Command<CorrectMember.Corrected> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "correct-member",
              Role.DESK,
              MemberFields.named(
                  Field.of(
                      "name", FieldType.TEXT, "as it should be; it goes where this is left out"),
                  Field.of(
                      "language",
                      FieldType.TEXT,
                      "one of the club's; as it is where this is left out"),
                  Field.of(
                          "reason",
                          FieldType.TEXT,
                          "how they asked for it, such as at the desk; kept as evidence")
                      .needed()))
          .evenIfDeleted();

  private final Content content;
  private final Members members;
  private final AddressBook addresses;
  private final Memberships memberships;

  CorrectMember(Content content, Members members, AddressBook addresses, Memberships memberships) {
    this.content = content;
    this.members = members;
    this.addresses = addresses;
    this.memberships = memberships;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Corrected> run(Input input) {
    Optional<Member> member = MemberFields.member(input, members, addresses);
    String name = MemberFields.name(input);
    Language language = input.language("language");
    String reason = MemberFields.document(input, "reason", "");
    Optional<Club> club = content.clubs().find(input.id("club"));
    club.map(Club::languages)
        .filter(each -> language != null && !each.contains(language))
        .ifPresent(each -> input.error("language", new Problem.NoLanguage(Language.codes(each))));
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return club.flatMap(
            found ->
                member.flatMap(
                    before -> correct(found, before, name, language, input.actor(), reason)))
        .<Outcome<Corrected>>map(Outcome.Done::new)
        .orElseGet(
            () -> Outcome.refused(new RefusalReason.NoMember(), "email", new Problem.NotThere()));
  }

  private Optional<Corrected> correct(
      Club club,
      Member before,
      @Nullable String name,
      @Nullable Language language,
      Actor actor,
      String reason) {
    return memberships
        .correct(
            club.id(),
            before.id(),
            name,
            language == null ? before.language() : language,
            MemberFields.told(content, club, before.language(), actor, reason))
        .map(now -> new Corrected(now.club(), now.id(), now.name(), now.language()));
  }

  /** A member as they are now. */
  public record Corrected(String club, MemberId member, @Nullable String name, Language language) {}
}
