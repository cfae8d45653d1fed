package agora.issues;

import agora.events.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An issue as it leaves, whatever becomes of its draft and its events afterwards.
 *
 * @param events those that it shows, as they stood: without the texts of their pages and mails
 */
public record SentIssue(Issue issue, List<Event> events) {

  /** An issue with what it shows of the club's events. */
  public static SentIssue of(Issue issue, Map<String, Event> events) {
    return new SentIssue(
        issue,
        issue.blocks().stream()
            .map(Block::event)
            .filter(Objects::nonNull)
            .distinct()
            .map(events::get)
            .filter(Objects::nonNull)
            .map(Event::facts)
            .toList());
  }

  /** Its events by id. */
  public Map<String, Event> byId() {
    return events.stream().collect(Collectors.toMap(Event::id, Function.identity()));
  }
}
