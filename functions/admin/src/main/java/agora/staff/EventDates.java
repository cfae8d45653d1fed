package agora.staff;

import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.mailings.Mailing;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** When an event's mails go out, and an event as an answer has it. */
public record EventDates(
    Events events, MailSchedules schedules, MailApprovals approvals, InstantSource clock) {

  /**
   * Keeps the schedules of the event's mails, and answers the event with those still to come.
   * Whoever changes the event meanwhile keeps them too, and the two may end in either order: so the
   * event is read again, until it has not changed.
   */
  Outcome<Standing> keep(Club club, String id) {
    Stored<Event> event = events.read(club.id(), id);
    while (true) {
      List<DueMail> coming = schedules.keep(club, event.content().orElseThrow(), clock.instant());
      Stored<Event> stands = events.read(club.id(), id);
      if (stands.content().equals(event.content())) {
        return new Outcome.Done<>(standing(club, stands, coming));
      }
      event = stands;
    }
  }

  /** An event as it is saved, with nothing kept or moved. */
  Standing standing(Club club, Stored<Event> stored) {
    Event event = stored.content().orElseThrow();
    return standing(
        club,
        stored,
        DueMail.of(club, event).stream()
            .filter(mail -> at(club, mail).isAfter(clock.instant()))
            .toList());
  }

  private Standing standing(Club club, Stored<Event> stored, List<DueMail> mails) {
    Event event = stored.content().orElseThrow();
    return new Standing(
        event,
        stored.version(),
        mails.stream().map(mail -> new Coming(mail.kind(), at(club, mail))).toList(),
        approvals.of(event).isPresent());
  }

  static Instant at(Club club, DueMail mail) {
    return mail.at().atZone(ZoneId.of(club.rhythm().zone())).toInstant();
  }

  /** An event, and what leaves about it. */
  public record Standing(
      @JsonUnwrapped Event event, long version, List<Coming> mailsToCome, boolean mailsApproved) {}

  /** A mail that leaves once the event's are approved. */
  public record Coming(@JsonSerialize(using = Word.class) Mailing.Kind kind, Instant at) {}
}
