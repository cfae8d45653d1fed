package agora.staff;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.events.Event;
import agora.events.EventCheck;
import agora.events.Message;
import agora.events.Sale;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves an event to another time or place, and tells those who have a code or read of it. The
 * members' window, its mails and its schedules move along.
 */
public record MoveEvent(Content content, EventChange change)
    implements Command<EventChange.Changed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "move-event",
          Role.APPROVER,
          EventChange.fields(
              Field.of("starts", FieldType.TIME, "when it starts now, UTC"),
              Field.of(
                  "ends",
                  FieldType.TIME,
                  "when it ends now; it lasts as long as before where this is left out"),
              Field.of("place", FieldType.TEXT, "where it is now"),
              Field.of("opensAt", FieldType.TIME, "when members may unlock a code now"),
              Field.of(
                  "closesAt",
                  FieldType.TIME,
                  "when the members' window closes now; it moves with the event's start where"
                      + " this is left out"),
              Field.of("publicAt", FieldType.TIME, "when the public sale begins now")));

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /** What staff gave; null where it stays or moves along. */
  private record Given(
      @Nullable Instant starts,
      @Nullable Instant ends,
      @Nullable String place,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt,
      @Nullable Instant publicAt) {

    Event of(Event event) {
      Instant from = Objects.requireNonNullElse(starts, event.starts());
      Duration by = Duration.between(event.starts(), from);
      Sale sale =
          event
              .sale()
              .map(
                  is ->
                      new Sale(
                          Objects.requireNonNullElse(opensAt, is.opensAt()),
                          Objects.requireNonNullElseGet(closesAt, () -> is.closesAt().plus(by)),
                          Objects.requireNonNullElse(publicAt, is.publicAt())))
              .orElse(null);
      return event.moved(
          from,
          Objects.requireNonNullElseGet(ends, () -> event.ends().plus(by)),
          Objects.requireNonNullElse(place, event.place()),
          sale);
    }
  }

  @Override
  public Outcome<EventChange.Changed> run(Input input) {
    String club = input.id("club");
    String id = input.id("event");
    Given given =
        new Given(
            input.optionalInstant("starts"),
            input.optionalInstant("ends"),
            input.optional("place"),
            input.optionalInstant("opensAt"),
            input.optionalInstant("closesAt"),
            input.optionalInstant("publicAt"));
    String text = input.markdown("text", "");
    boolean dryRun = input.flag("dryRun", true);
    return input.then(
        () ->
            content.storedEvent(club, id).then((of, read) -> move(of, read, given, text, dryRun)));
  }

  /** What would begin or close before anybody hears of it. */
  private List<Fault> passed(Event before, Event after) {
    Instant now = change.dates().clock().instant();
    boolean begins = !after.starts().equals(before.starts());
    Optional<Instant> closes =
        after
            .sale()
            .filter(_ -> before.sale().filter(was -> was.closesAt().isAfter(now)).isPresent())
            .map(Sale::closesAt);
    return new Finding()
        .unless(
            (begins ? after.starts() : after.ends()).isAfter(now),
            "starts",
            new Problem.TimePassed())
        .unless(
            closes.map(at -> at.isAfter(now)).orElse(true), "closesAt", new Problem.TimePassed())
        .errors();
  }

  private Outcome<EventChange.Changed> move(
      Club club, Stored<Event> read, Given given, String text, boolean dryRun) {
    Event event = read.content().orElseThrow();
    Event after = given.of(event);
    if (event.cancelled()) {
      return Outcome.refused(
          new RefusalReason.EventCancelled(), "event", new Problem.EventCancelled());
    }
    if (after.equals(event)) {
      return Outcome.invalid(List.of(new Fault("starts", new Problem.NothingChanges())));
    }
    List<Fault> errors = new ArrayList<>(passed(event, after));
    errors.addAll(EventCheck.of(after));
    return errors.isEmpty()
        ? change.run(club, read, after, Message.About.MOVED, text, dryRun)
        : Outcome.invalid(errors);
  }
}
