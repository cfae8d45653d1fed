package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.clubs.ClubCheck;
import agora.clubs.Rules;
import agora.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves a club, and has its next issue go out when its rhythm says. */
final class SaveClub implements Command {

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
  public String name() {
    return "save-club";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "id", "letters a to z, digits and hyphens, as in the club's address",
        "name", "as citizens read it",
        "about", "a sentence or two, in Danish",
        "language", "da or en",
        "topics", "a list of {id, da, en}",
        "sender", "{name, mailbox, replyTo}: mailbox is the part before the @",
        "rhythm",
            "{dayOfMonth, time, zone, workingDays}: 1 to 28, HH:mm outside 02:00 to 02:59; where"
                + " workingDays is true, an issue that falls on a weekend waits for the next working day",
        "staff", "a list of addresses that are told what staff must know",
        "languages", "a list of da and en: what members can choose",
        "look", "{accent}: a colour such as #8a2f1f, readable on white (WCAG 2.1 AA)",
        "privacy", "{da, en}: what the club adds on personal data",
        "rules",
            "{children, invitation, minimumAge, evidenceMonths, reducedMonths, trackingMonths,"
                + " winBackAfter, yearlyQuestion}; what is left out keeps its usual value",
        "version", Command.VERSION);
  }

  @Override
  public Outcome run(Input input) {
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
    return new Outcome.Done(scheduled(club, stands.version() + 1));
  }

  private Map<String, @Nullable Object> scheduled(Club club, long version) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("club", club.id());
    result.put("version", version);
    result.put("page", publicBaseUrl + "/clubs/" + club.id());
    result.put("from", club.sender().mailbox() + "@" + mailDomain);
    result.put("nextIssue", dates.keep(club));
    return result;
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
