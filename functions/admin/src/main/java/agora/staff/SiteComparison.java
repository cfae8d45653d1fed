package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Times;
import agora.events.Event;
import agora.events.EventCheck;
import agora.librarysite.SiteEvent;
import agora.staff.SiteDifference.Change;
import agora.staff.SiteDifference.What;
import agora.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events to come of a club beside those of the library's site, known by the site's own ids.
 *
 * @param differences the soonest first
 * @param same how many are as the site tells them
 */
record SiteComparison(List<SiteDifference> differences, int same) {

  /** Ids that the site gave, and nobody types. */
  private static final Pattern OF_THE_SITE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static SiteComparison of(
      Club club, List<SiteEvent> theirs, List<Stored<Event>> ours, Instant now) {
    Map<String, Stored<Event>> known = new HashMap<>();
    ours.forEach(each -> each.content().ifPresent(event -> known.put(event.id(), each)));
    List<SiteDifference> differences = new ArrayList<>();
    int same = 0;
    for (SiteEvent there : theirs) {
      Stored<Event> stored = known.remove(there.uuid());
      Optional<SiteDifference> difference = difference(club, there, stored, now);
      difference.ifPresent(differences::add);
      same += difference.isEmpty() && stored != null ? 1 : 0;
    }
    known.values().forEach(each -> gone(each, now).ifPresent(differences::add));
    differences.sort(
        Comparator.comparing(SiteDifference::starts).thenComparing(SiteDifference::event));
    return new SiteComparison(List.copyOf(differences), same);
  }

  private static Optional<SiteDifference> difference(
      Club club, SiteEvent there, @Nullable Stored<Event> stored, Instant now) {
    Event here = stored == null ? null : stored.content().orElse(null);
    if (there.state() == SiteEvent.State.OVER || !there.ends().isAfter(now)) {
      return Optional.empty();
    }
    if (here == null) {
      return there.state() == SiteEvent.State.CANCELLED
          ? Optional.empty()
          : Optional.of(made(club, there));
    }
    if (here.cancelled()) {
      return Optional.empty(); // that it takes place all the same, staff say
    }
    return there.state() == SiteEvent.State.CANCELLED
        ? Optional.of(
            alert(
                there,
                stored,
                here,
                What.CANCELLED,
                new Fault("event", new Problem.EventCancelled())))
        : changed(club, there, Objects.requireNonNull(stored), here);
  }

  private static SiteDifference made(Club club, SiteEvent there) {
    Event event =
        new Event(
            club.id(),
            there.uuid(),
            there.title(),
            there.text(),
            null,
            there.starts(),
            there.ends(),
            there.place(),
            there.price(),
            null,
            null,
            null,
            null,
            topics(club, there),
            null,
            false);
    return new SiteDifference(
        there.uuid(),
        there.series(),
        there.title(),
        there.starts(),
        What.NEW,
        List.of(),
        faults(event),
        false,
        null,
        event);
  }

  private static List<Fault> faults(Event event) {
    List<Fault> faults = new ArrayList<>(EventCheck.of(event));
    if (event.place().isEmpty()) {
      faults.add(new Fault("place", new Problem.Needed()));
    }
    return List.copyOf(faults);
  }

  /** Those of the club's topics that the site names it by, too. */
  private static List<String> topics(Club club, SiteEvent there) {
    return club.topics().stream()
        .filter(
            topic ->
                there.about().stream()
                    .anyMatch(
                        name ->
                            Arrays.stream(Language.values())
                                .map(topic::name)
                                .anyMatch(name::equalsIgnoreCase)))
        .map(Club.Topic::id)
        .toList();
  }

  /** Where and when it is, what it is called and costs are the site's; all else is staff's. */
  private static Optional<SiteDifference> changed(
      Club club, SiteEvent there, Stored<Event> stored, Event here) {
    String place = there.place().isEmpty() ? here.place() : there.place();
    Event after = here.told(there.title(), there.starts(), there.ends(), place, there.price());
    List<Change> changes = new ArrayList<>();
    Times times = Times.of(club, club.language());
    change(changes, "title", here.title(), after.title());
    change(
        changes,
        "starts",
        times.span(here.starts(), here.ends()),
        times.span(after.starts(), after.ends()));
    change(changes, "place", here.place(), after.place());
    change(changes, "price", Integer.toString(here.price()), Integer.toString(after.price()));
    String shop = here.shopUrl();
    if (shop != null && there.tickets() != null) {
      change(changes, "shopUrl", shop, there.tickets());
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    SiteDifference difference =
        new SiteDifference(
            there.uuid(),
            there.series(),
            there.title(),
            there.starts(),
            What.CHANGED,
            List.copyOf(changes),
            EventCheck.of(after),
            false,
            stored,
            after);
    return Optional.of(
        after.equals(here)
            ? difference.with(new Fault("shopUrl", new Problem.OtherTickets()))
            : difference);
  }

  private static void change(List<Change> changes, String field, String here, String there) {
    if (!here.equals(there)) {
      changes.add(new Change(field, here, there));
    }
  }

  private static SiteDifference alert(
      SiteEvent there, @Nullable Stored<Event> stored, Event here, What what, Fault fault) {
    return new SiteDifference(
        here.id(),
        there.series(),
        here.title(),
        here.starts(),
        what,
        List.of(),
        List.of(fault),
        false,
        stored,
        here);
  }

  private static Optional<SiteDifference> gone(Stored<Event> stored, Instant now) {
    return stored
        .content()
        .filter(event -> OF_THE_SITE.matcher(event.id()).matches())
        .filter(event -> !event.cancelled() && event.starts().isAfter(now))
        .map(
            event ->
                new SiteDifference(
                    event.id(),
                    null,
                    event.title(),
                    event.starts(),
                    What.GONE,
                    List.of(),
                    List.of(new Fault("event", new Problem.GoneFromSite())),
                    false,
                    stored,
                    event));
  }
}
