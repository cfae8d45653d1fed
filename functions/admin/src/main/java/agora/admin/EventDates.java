package agora.admin;

import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.store.Stored;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When an event's mails go out, and an event as an answer has it. */
record EventDates(
    Events events, MailSchedules schedules, MailApprovals approvals, InstantSource clock) {

  /**
   * Keeps the schedules of the event's mails, and answers the event with those still to come.
   * Whoever changes the event meanwhile keeps them too, and the two may end in either order: so the
   * event is read again, until it has not changed.
   */
  Outcome keep(Club club, String id) {
    Stored<Event> event = events.read(club.id(), id);
    while (true) {
      List<DueMail> coming = schedules.keep(club, event.content().orElseThrow(), clock.instant());
      Stored<Event> stands = events.read(club.id(), id);
      if (stands.content().equals(event.content())) {
        return answer(club, stands, coming);
      }
      event = stands;
    }
  }

  private Outcome answer(Club club, Stored<Event> stands, List<DueMail> mails) {
    Event event = stands.content().orElseThrow();
    List<Map<String, Object>> coming = new ArrayList<>();
    for (DueMail mail : mails) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("kind", mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      each.put("at", mail.at().atZone(ZoneId.of(club.rhythm().zone())).toInstant());
      coming.add(each);
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>(Json.fields(event));
    result.put("version", stands.version());
    result.put("mailsToCome", coming);
    result.put("mailsApproved", approvals.of(event).isPresent());
    return new Outcome.Done(result);
  }
}
