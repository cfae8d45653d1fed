package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.clubs.ClubCheck;
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
        "staff", "a list of addresses that are told what staff must know");
  }

  @Override
  public Outcome run(Input input) {
    Club club = read(input);
    List<FieldError> errors = input.errors();
    if (errors.isEmpty()) {
      errors = ClubCheck.of(club);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    content.clubs().save(club);
    return new Outcome.Done(scheduled(club));
  }

  private Map<String, @Nullable Object> scheduled(Club club) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("club", club.id());
    result.put("page", publicBaseUrl + "/clubs/" + club.id());
    result.put("from", club.sender().mailbox() + "@" + mailDomain);
    result.put("nextIssue", dates.keep(club));
    return result;
  }

  private static Club read(Input input) {
    Input sender = input.object("sender");
    Input rhythm = input.object("rhythm");
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
        input.texts("staff"));
  }
}
