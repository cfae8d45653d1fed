package agora.staff;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.clubs.ClubCheck;
import agora.clubs.Rules;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves a club, and has its next issue go out when its rhythm says. */
public final class SaveClub implements Command<SaveClub.Saved> {

  private static final About ABOUT =
      About.of(
          "save-club",
          Role.ADMIN,
          Field.of(
                  "id",
                  FieldType.TEXT,
                  "letters a to z, digits and hyphens, as in the club's address")
              .needed(),
          Field.of("name", FieldType.TEXT, "as citizens read it").needed(),
          Field.of("about", FieldType.TEXT, "a sentence or two, in Danish").needed(),
          Field.of("language", FieldType.TEXT, "da or en"),
          Field.parts(
              "topics",
              "a list of {id, da, en}",
              Field.of("id", FieldType.TEXT, "letters a to z, digits and hyphens").needed(),
              Field.of("da", FieldType.TEXT, "its name in Danish").needed(),
              Field.of("en", FieldType.TEXT, "its name in English").needed()),
          Field.part(
                  "sender",
                  "{name, mailbox, replyTo}: mailbox is the part before the @",
                  Field.of("name", FieldType.TEXT, "as readers see it").needed(),
                  Field.of("mailbox", FieldType.TEXT, "the part before the @").needed(),
                  Field.of("replyTo", FieldType.MAIL, "where answers go").needed())
              .needed(),
          Field.part(
                  "rhythm",
                  "{dayOfMonth, time, zone, workingDays}: 1 to 28, HH:mm outside 02:00 to 02:59;"
                      + " where workingDays is true, an issue that falls on a weekend waits for the"
                      + " next working day",
                  Field.of("dayOfMonth", FieldType.WHOLE, "1 to 28").needed(),
                  Field.of("time", FieldType.TEXT, "HH:mm outside 02:00 to 02:59").needed(),
                  Field.of("zone", FieldType.TEXT, "as in Europe/Copenhagen").needed(),
                  Field.of("workingDays", FieldType.FLAG, "whether it waits for a working day"))
              .needed(),
          Field.of(
              "staff", FieldType.TEXTS, "a list of addresses that are told what staff must know"),
          Field.of("languages", FieldType.TEXTS, "a list of da and en: what members can choose"),
          Field.part(
              "look",
              "{accent}: a colour such as #8a2f1f, readable on white (WCAG 2.1 AA)",
              Field.of("accent", FieldType.TEXT, "a colour such as #8a2f1f")),
          Field.part(
              "privacy",
              "{da, en}: what the club adds on personal data",
              Field.of("da", FieldType.TEXT, "in Danish"),
              Field.of("en", FieldType.TEXT, "in English")),
          Field.part(
              "rules",
              "{children, invitation, minimumAge, evidenceMonths, reducedMonths, trackingMonths,"
                  + " winBackAfter, yearlyQuestion}; what is left out keeps its usual value",
              Field.of("children", FieldType.FLAG, "whether guardians sign children up"),
              Field.of("invitation", FieldType.TEXT, "the code without which nobody joins"),
              Field.of("minimumAge", FieldType.WHOLE, "in years"),
              Field.of("evidenceMonths", FieldType.WHOLE, "how long evidence is kept whole"),
              Field.of("reducedMonths", FieldType.WHOLE, "how long it is kept reduced"),
              Field.of("trackingMonths", FieldType.WHOLE, "how long that of tracking is kept"),
              Field.of(
                  "winBackAfter", FieldType.WHOLE, "so many issues without a click; 0 for never"),
              Field.of("yearlyQuestion", FieldType.FLAG, "whether members are asked once a year")),
          Field.version());

  private final Content content;
  private final IssueDates dates;
  private final String publicBaseUrl;
  private final String mailDomain;

  SaveClub(Content content, IssueDates dates, String publicBaseUrl, String mailDomain) {
    this.content = content;
    this.dates = dates;
    this.publicBaseUrl = publicBaseUrl;
    this.mailDomain = mailDomain;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Saved> run(Input input) {
    Club club = read(input);
    int version = input.wholeOr("version", -1);
    List<FieldError> errors = input.errors();
    if (errors.isEmpty()) {
      errors = ClubCheck.of(club);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Club> stands = content.clubs().read(club.id());
    if (!stands.isAsRead(version) || !content.clubs().replace(stands, club)) {
      return Outcome.overtaken("id", "club");
    }
    return new Outcome.Done<>(scheduled(club, stands.version() + 1));
  }

  /**
   * A club as citizens meet it.
   *
   * @param page its page's address
   * @param from its mails' sender
   * @param nextIssue null where none goes out
   */
  public record Saved(
      String club, long version, String page, String from, @Nullable Instant nextIssue) {}

  private Saved scheduled(Club club, long version) {
    return new Saved(
        club.id(),
        version,
        publicBaseUrl + "/clubs/" + club.id(),
        club.sender().mailbox() + "@" + mailDomain,
        dates.keep(club));
  }

  private static Club read(Input input) {
    Input sender = input.object("sender");
    Input rhythm = input.object("rhythm");
    Input privacy = input.part("privacy");
    return new Club(
        input.text("id"),
        input.text("name"),
        input.text("about"),
        input.textOr("language", "da"),
        input.objects("topics").stream()
            .map(topic -> new Club.Topic(topic.text("id"), topic.text("da"), topic.text("en")))
            .toList(),
        new Club.Sender(sender.text("name"), sender.text("mailbox"), sender.text("replyTo")),
        new Club.Rhythm(
            rhythm.whole("dayOfMonth"),
            rhythm.text("time"),
            rhythm.text("zone"),
            rhythm.flag("workingDays", false)),
        input.texts("staff"),
        input.texts("languages"),
        new Club.Look(input.part("look").textOr("accent", Club.Look.PLAIN.accent())),
        new Club.Privacy(privacy.textOr("da", ""), privacy.textOr("en", "")),
        rules(input.part("rules")));
  }

  private static Rules rules(Input input) {
    Rules usual = Rules.USUAL;
    return new Rules(
        input.flag("children", usual.children()),
        input.optional("invitation"),
        input.wholeOr("minimumAge", usual.minimumAge()),
        input.wholeOr("evidenceMonths", usual.evidenceMonths()),
        input.wholeOr("reducedMonths", usual.reducedMonths()),
        input.wholeOr("trackingMonths", usual.trackingMonths()),
        input.wholeOr("winBackAfter", usual.winBackAfter()),
        input.flag("yearlyQuestion", usual.yearlyQuestion()));
  }
}
