package agora.events;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The library's events, by club. */
public final class Events {

  private static final Kind<Event> EVENT = new Kind<>("event", Event.class);

  private final Contents contents;

  public Events(Contents contents) {
    this.contents = contents;
  }

  public Optional<Event> find(String club, String event) {
    return contents.find(EVENT, club, event);
  }

  /** An event as it stands, for {@link #replace}. */
  public Stored<Event> read(String club, String event) {
    return contents.read(EVENT, club, event);
  }

  public List<Event> all(String club) {
    return stored(club).stream().flatMap(each -> each.content().stream()).toList();
  }

  /** All events of a club with their versions. */
  public List<Stored<Event>> stored(String club) {
    return contents.all(EVENT, club);
  }

  /** Saves an event whatever stands there. */
  public void save(Event event) {
    contents.change(EVENT, event.club(), event.id(), _ -> event);
  }

  /**
   * Saves an event in place of the one that was read.
   *
   * @param now when that is: calendars that follow the event are told
   * @return false, and nothing is saved, if somebody has saved or cancelled it since
   */
  public boolean replace(Stored<Event> read, Event event, Instant now) {
    return contents.save(read.with(event).at(now));
  }

  /** Changes an event that is there, as it stands when the change is written. */
  public Event change(String club, String event, UnaryOperator<Event> change) {
    return contents.change(EVENT, club, event, found -> change.apply(found.orElseThrow()));
  }
}
