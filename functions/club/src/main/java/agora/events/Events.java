package agora.events;

import agora.store.Contents;
import java.util.List;
import java.util.Optional;

/** The library's events, by club. */
public final class Events {

  private final Contents contents;

  public Events(Contents contents) {
    this.contents = contents;
  }

  public Optional<Event> find(String club, String event) {
    return contents.find(club, "event", event, Event.class);
  }

  public List<Event> all(String club) {
    return contents.all(club, "event", Event.class);
  }

  public void save(Event event) {
    contents.save(event.club(), "event", event.id(), event);
  }
}
