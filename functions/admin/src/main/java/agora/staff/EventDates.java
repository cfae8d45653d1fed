package agora.staff;

import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** When an event's mails go out, and an event as an answer has it. */
public record EventDates(
    Events events,
    MailSchedules schedules,
    MailApprovals approvals,
    Mailings mailings,
    InstantSource clock) {

  /**
   * Keeps the schedules of the event's mails, and answers the event with those still to come.
   * Whoever changes the event meanwhile keeps them too, and the two may end in either order: so the
   * event is read again, until it has not changed.
   */
  Outcome<Standing> keep(Club club, String id) {
    return new Outcome.Done<>(kept(club, id));
  }

  /** The same, of an event that has changed with more than this. */
  Standing kept(Club club, String id) {
    Stored<Event> event = events.read(club.id(), id);
    while (true) {
      List<DueMail> coming = schedules.keep(club, event.content().orElseThrow(), clock.instant());
      Stored<Event> stands = events.read(club.id(), id);
      if (stands.content().equals(event.content())) {
        return standing(club, stands, coming);
      }
      event = stands;
    }
  }

  /** An event as it stands, with nothing kept or moved. */
  Standing standing(Club club, String id) {
    return standing(club, events.read(club.id(), id));
  }

  /** An event as it is saved, with nothing kept or moved. */
  Standing standing(Club club, Stored<Event> stored) {
    return standing(
        club,
        stored,
        DueMail.of(club, stored.content().orElseThrow()).stream()
            .filter(mail -> at(club, mail).isAfter(clock.instant()))
            .toList());
  }

  private Standing standing(Club club, Stored<Event> stands, List<DueMail> mails) {
    Event event = stands.content().orElseThrow();
    return new Standing(
        event,
        stands.version(),
        mails.stream().map(mail -> new Coming(mail.kind(), at(club, mail))).toList(),
        missed(club, event),
        approvals.of(event).isPresent());
  }

  /** Mails whose time has passed without them, though they would still say something new. */
  private List<Coming> missed(Club club, Event event) {
    return DueMail.of(club, event).stream()
        .filter(mail -> !at(club, mail).isAfter(clock.instant()))
        .filter(mail -> clock.instant().isBefore(mail.notAfter()))
        .filter(mail -> mailings.find(mail.mailing()).isEmpty())
        .map(mail -> new Coming(mail.kind(), at(club, mail)))
        .toList();
  }

  static Instant at(Club club, DueMail mail) {
    return mail.at().atZone(ZoneId.of(club.rhythm().zone())).toInstant();
  }

  /**
   * An event, and what leaves about it.
   *
   * @param mailsTooLate those that will not leave, since their time had passed already
   */
  public record Standing(
      @JsonUnwrapped Event event,
      long version,
      List<Coming> mailsToCome,
      List<Coming> mailsTooLate,
      boolean mailsApproved) {}

  /** A mail that leaves once the event's are approved. */
  public record Coming(
      @JsonSerialize(using = ConstantSerializer.class) Mailing.Kind kind, Instant at) {}
}
