package agora.staff;

import agora.checks.Fault;
import agora.events.Event;
import agora.imports.AtOnce;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Lists a club's events. */
public final class ListEvents implements Command<ListEvents.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-events", Role.EVERYBODY, Field.club());

  private final Content content;
  private final EventDates dates;
  private final Stats stats;

  ListEvents(Content content, EventDates dates, Stats stats) {
    this.content = content;
    this.dates = dates;
    this.stats = stats;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    List<Fault> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done<>(
            new Listed(AtOnce.each(content.events().stored(club), stored -> row(club, stored))))
        : Outcome.invalid(errors);
  }

  /** A club's events, in the order of their ids. */
  public record Listed(List<Row> events) {}

  /**
   * An event as it is saved.
   *
   * @param mailsApproved whether its mails are approved as they stand
   * @param codes as far as they are counted
   */
  public record Row(
      @JsonUnwrapped Event event, long version, boolean mailsApproved, ShowEvent.Codes codes) {}

  private Row row(String club, Stored<Event> stored) {
    Event event = stored.content().orElseThrow();
    Counts counts = stats.counts(Stats.ofTickets(club, event.id()));
    return new Row(
        event,
        stored.version(),
        dates.approvals().of(event).isPresent(),
        ShowEvent.Codes.of(counts.of(Counter.SLOTS), counts.of(Counter.REVEALED)));
  }
}
