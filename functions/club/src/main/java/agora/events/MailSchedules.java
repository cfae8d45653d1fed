package agora.events;

import agora.clubs.Club;
import agora.clubs.Schedules;
import agora.mailings.Mailing;
import agora.store.Contents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Keeps the one-time schedules of events' mails: they move with the event, and go with it. */
public record MailSchedules(Schedules schedules) {

  /**
   * Makes, moves or removes the event's schedules.
   *
   * @return the mails that are still to come
   */
  public List<DueMail> keep(Club club, Event event, Instant now) {
    ZoneId zone = ZoneId.of(club.rhythm().zone());
    List<DueMail> coming =
        DueMail.of(club, event).stream()
            .filter(mail -> mail.at().atZone(zone).toInstant().isAfter(now))
            .toList();
    coming.forEach(
        mail -> schedules.put(name(event, mail.kind()), mail.at(), zone.getId(), call(mail)));
    Mailing.Kind.of(Mailing.Family.EVENTS).stream()
        .filter(kind -> coming.stream().noneMatch(mail -> mail.kind() == kind))
        .forEach(kind -> schedules.remove(name(event, kind)));
    return coming;
  }

  /** Removes the schedules of mails that are still to come; of a club that is gone. */
  public void remove(Club club, Event event, Instant now) {
    ZoneId zone = ZoneId.of(club.rhythm().zone());
    DueMail.of(club, event).stream()
        .filter(mail -> mail.at().atZone(zone).toInstant().isAfter(now))
        .forEach(mail -> schedules.remove(name(event, mail.kind())));
  }

  /** The ids can be too long for a schedule's name together, so a name stands for them. */
  private static String name(Event event, Mailing.Kind kind) {
    byte[] ids = (event.club() + "/" + event.id()).getBytes(StandardCharsets.UTF_8);
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + UUID.nameUUIDFromBytes(ids);
  }

  private static String call(DueMail mail) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("task", "mails");
    call.put("club", mail.event().club());
    call.put("day", mail.at().toLocalDate().toString());
    call.put("at", "<aws.scheduler.scheduled-time>");
    return Contents.write(call);
  }
}
