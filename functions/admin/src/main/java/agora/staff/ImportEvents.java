package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.events.Event;
import agora.librarysite.LibrarySite;
import agora.librarysite.LibrarySite.Prices;
import agora.staff.SiteDifference.What;
import agora.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a club's events with those that the library's own site tells of, and takes what is new
 * and what has changed. What the site has cancelled or tells of no more, and what readers know
 * otherwise, is shown alone: to tell them is an act of its own.
 */
final class ImportEvents implements Command<ImportEvents.Compared> {

  private static final List<String> PRICES = ConstantSerializer.words(Prices.class);

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "import-events",
          Role.WRITER,
          Field.club(),
          Field.of(
                  "site",
                  FieldType.ADDRESS,
                  "any address of the library's site, which runs DPL CMS")
              .needed(),
          Field.choice(
              "prices", PRICES, "what the site gives its prices in; kroner where it is left out"),
          Field.of(
              "events",
              FieldType.TEXTS,
              "which to take, as the answer names them; all where they are left out"),
          Field.of(
              "dryRun",
              FieldType.FLAG,
              "true, also where it is left out, to see the differences; false to take them"));

  /** Each is written and has its mails' schedules kept: a call has half a minute. */
  private static final int MOST_AT_ONCE = 100;

  private final Content content;
  private final EventDates dates;
  private final MessageSending telling;
  private final LibrarySite librarySite;

  ImportEvents(Content content, EventDates dates, MessageSending telling, LibrarySite librarySite) {
    this.content = content;
    this.dates = dates;
    this.telling = telling;
    this.librarySite = librarySite;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /**
   * How the club's events differ from the site's.
   *
   * @param same how many are as the site tells them
   * @param taken how many were written; none in a dry run
   * @param left how many there was no time for: given again, the command takes them
   * @param unread what the site tells of that is no event as it should be
   */
  record Compared(
      String club,
      boolean dryRun,
      int same,
      int taken,
      int left,
      List<SiteDifference> events,
      List<String> unread) {}

  @Override
  public Outcome<Compared> run(Input input) {
    String id = input.id("club");
    String typed = input.text("site");
    Optional<WebAddress> site = WebAddress.of(typed);
    Prices prices = input.choiceOr("prices", Prices.KRONER);
    List<String> chosen = input.texts("events");
    boolean dryRun = input.flag("dryRun", true);
    if (!typed.isEmpty() && site.isEmpty()) {
      input.error("site", new Problem.NoAddress());
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(id);
    if (club.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, id);
    }
    ZoneId zone = ZoneId.of(club.get().rhythm().zone());
    LocalDate today = LocalDate.ofInstant(now(), zone);
    return switch (librarySite.of(site.orElseThrow(), today, zone, prices)) {
      case LibrarySite.Silent(Problem why) -> Outcome.invalid(List.of(new Fault("site", why)));
      case LibrarySite.Told told -> new Outcome.Done<>(compared(club.get(), told, chosen, dryRun));
    };
  }

  private Compared compared(Club club, LibrarySite.Told told, List<String> chosen, boolean dryRun) {
    List<Stored<Event>> ours = content.events().stored(club.id());
    SiteComparison comparison = SiteComparison.of(club, told.events(), ours, now());
    List<SiteDifference> shown = new ArrayList<>();
    int taken = 0;
    int left = 0;
    for (SiteDifference difference : comparison.differences()) {
      SiteDifference known = known(club, difference);
      boolean takes =
          !dryRun && known.isTaken() && (chosen.isEmpty() || chosen.contains(known.event()));
      if (takes && taken >= MOST_AT_ONCE) {
        left++;
        takes = false;
      }
      SiteDifference done = takes ? take(club, known) : known;
      taken += done.taken() ? 1 : 0;
      shown.add(done);
    }
    return new Compared(
        club.id(), dryRun, comparison.same(), taken, left, List.copyOf(shown), told.unread());
  }

  /** What readers know otherwise is moved by an act that tells them. */
  private SiteDifference known(Club club, SiteDifference difference) {
    Event before = difference.before();
    return difference.what() == What.CHANGED
            && before != null
            && !before.isWhereAndWhen(difference.now())
            && telling.isKnown(club, before)
        ? difference.with(new Fault("starts", new Problem.KnownToReaders()))
        : difference;
  }

  private SiteDifference take(Club club, SiteDifference difference) {
    if (!content.events().replace(difference.stands(content.events()), difference.now(), now())) {
      return difference.with(new Fault("event", new Problem.ChangedMeanwhile()));
    }
    dates.kept(club, difference.event());
    return difference.done();
  }

  private Instant now() {
    return dates.clock().instant();
  }
}
