package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.ClubCheck;
import agora.members.Member;
import agora.members.consents.For;
import agora.members.memberships.Members;
import agora.store.Stored;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Saves what is given of a club, and has its next issue go out when its rhythm says. */
@For
public final class SaveClub implements Command<SaveClub.Saved> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "save-club",
              Role.ADMIN,
              Field.of(
                      "id",
                      FieldType.TEXT,
                      "letters a to z, digits and hyphens, as in the club's address")
                  .needed(),
              Field.of("name", FieldType.TEXT, "as citizens read it"),
              Field.of("about", FieldType.TEXT, "a sentence or two, in Danish"),
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
                  Field.of("name", FieldType.TEXT, "as readers see it"),
                  Field.of("mailbox", FieldType.TEXT, "the part before the @"),
                  Field.of("replyTo", FieldType.MAIL, "where answers go")),
              Field.part(
                  "rhythm",
                  "{dayOfMonth, week, weekday, time, zone, workingDays}: 1 to 28, or the first"
                      + " Tuesday and the like; HH:mm outside 02:00 to 02:59; where workingDays is"
                      + " true, an issue that falls on a weekend waits for the next working day",
                  Field.of("dayOfMonth", FieldType.WHOLE, "1 to 28"),
                  Field.choice(
                      "week",
                      ClubFields.WEEKS,
                      "which of the weekdays in place of the day of the month; by-date for none"),
                  Field.choice("weekday", ClubFields.WEEKDAYS, "needed where week is given"),
                  Field.of("time", FieldType.TEXT, "HH:mm outside 02:00 to 02:59"),
                  Field.of("zone", FieldType.TEXT, "as in Europe/Copenhagen"),
                  Field.of("workingDays", FieldType.FLAG, "whether it waits for a working day")),
              Field.of(
                  "staff",
                  FieldType.TEXTS,
                  "a list of addresses that are told what staff must know"),
              Field.of(
                  "deputy",
                  FieldType.MAIL,
                  "an address that is told too when an issue has waited for its approval for two"
                      + " days; empty for none"),
              Field.of(
                  "languages", FieldType.TEXTS, "a list of da and en: what members can choose"),
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
                  "{children, invitation, minimumAge, evidenceMonths, reducedMonths,"
                      + " trackingMonths, winBackAfter, yearlyQuestion}; what a new club leaves out"
                      + " has its usual value",
                  Field.of("children", FieldType.FLAG, "whether guardians sign children up"),
                  Field.of("invitation", FieldType.TEXT, "the code without which nobody joins"),
                  Field.of("minimumAge", FieldType.WHOLE, "in years"),
                  Field.of("evidenceMonths", FieldType.WHOLE, "how long evidence is kept whole"),
                  Field.of("reducedMonths", FieldType.WHOLE, "how long it is kept reduced"),
                  Field.of("trackingMonths", FieldType.WHOLE, "how long that of tracking is kept"),
                  Field.of(
                      "winBackAfter",
                      FieldType.WHOLE,
                      "so many issues without a click; 0 for never"),
                  Field.of(
                      "yearlyQuestion", FieldType.FLAG, "whether members are asked once a year")),
              Field.version())
          .within(Scope.ITSELF);

  /** No club has this id. */
  private static final String UNNAMED = "-";

  private final Content content;
  private final IssueDates dates;
  private final Members members;
  private final String publicBaseUrl;
  private final String mailDomain;

  SaveClub(
      Content content, IssueDates dates, Members members, String publicBaseUrl, String mailDomain) {
    this.content = content;
    this.dates = dates;
    this.members = members;
    this.publicBaseUrl = publicBaseUrl;
    this.mailDomain = mailDomain;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /** A new club needs name, about, sender and rhythm; of one that is there all else stays. */
  @Override
  public Outcome<Saved> run(Input input) {
    String id = input.idIfAny("id");
    Stored<Club> stands = content.clubs().read(id == null ? UNNAMED : id);
    Club club = new ClubFields(input, stands.content().orElse(null)).read();
    int version = input.wholeOr("version", -1);
    List<Fault> errors = input.errors(ClubCheck.of(club));
    if (errors.isEmpty()) {
      errors = inUse(stands.content().orElse(club), club);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (!stands.isAsRead(version) || !content.clubs().replace(stands, club)) {
      return Outcome.overtaken("id", RefusalReason.Thing.CLUB);
    }
    return new Outcome.Done<>(scheduled(club, stands.version() + 1));
  }

  /** A topic that members, events or issues have cannot go: their choices would mean nothing. */
  private List<Fault> inUse(Club before, Club after) {
    Set<String> dropped = new TreeSet<>(ids(before));
    dropped.removeAll(ids(after));
    if (dropped.isEmpty()) {
      return List.of();
    }
    Set<String> used = new TreeSet<>();
    content.events().all(before.id()).forEach(event -> used.addAll(event.topics()));
    content.issues().all(before.id()).stream()
        .flatMap(issue -> issue.blocks().stream())
        .forEach(block -> used.addAll(block.topics()));
    used.retainAll(dropped);
    Iterator<Member> all = members.all(before.id(), "").iterator();
    while (all.hasNext() && used.size() < dropped.size()) {
      all.next().topics().stream().filter(dropped::contains).forEach(used::add);
    }
    return used.isEmpty()
        ? List.of()
        : List.of(new Fault("topics", new Problem.TopicsInUse(List.copyOf(used))));
  }

  private static List<String> ids(Club club) {
    return club.topics().stream().map(Club.Topic::id).toList();
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
}
