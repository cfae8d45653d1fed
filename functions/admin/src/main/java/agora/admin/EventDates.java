package agora.admin;

import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When an event's mails go out, and an event as an answer has it. */
record EventDates(MailSchedules schedules, MailApprovals approvals, InstantSource clock) {

  /** Keeps the schedules of the event's mails, and answers the event with those still to come. */
  Outcome keep(Club club, Event event) {
    List<Map<String, Object>> coming = new ArrayList<>();
    for (DueMail mail : schedules.keep(club, event, clock.instant())) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("kind", mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      each.put("at", mail.at().atZone(ZoneId.of(club.rhythm().zone())).toInstant());
      coming.add(each);
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>(Json.fields(event));
    result.put("mailsToCome", coming);
    result.put("mailsApproved", approvals.of(event).isPresent());
    return new Outcome.Done(result);
  }
}
