package agora.events;

import agora.clubs.Club;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail about an event, on the day when it is due. All mails of a club and a day leave at the time
 * of day of its issues, as one.
 *
 * @param at when it leaves, in the club's zone
 * @param notAfter from when on it says nothing new
 */
public record DueMail(Mailing.Kind kind, Event event, LocalDateTime at, Instant notAfter) {

  private static final Duration AFTERWARDS = Duration.ofDays(14);

  /** The mails about an event, in the order in which they leave; none of a cancelled one. */
  public static List<DueMail> of(Club club, Event event) {
    EventMails mails = event.mails();
    if (mails == null || event.cancelled()) {
      return List.of();
    }
    ZoneId zone = ZoneId.of(club.rhythm().zone());
    LocalTime time = LocalTime.parse(club.rhythm().time());
    List<DueMail> due = new ArrayList<>();
    event.sale().ifPresent(sale -> tickets(event, mails, sale, zone, time, due));
    EventMails.Note before = mails.before();
    if (before != null) {
      LocalDate day = day(event.starts(), zone).minusDays(before.days());
      due.add(new DueMail(Mailing.Kind.BEFORE_EVENT, event, day.atTime(time), event.starts()));
    }
    EventMails.Note after = mails.after();
    if (after != null) {
      LocalDate day = day(event.ends(), zone).plusDays(after.days());
      LocalDateTime at = day.atTime(time);
      due.add(
          new DueMail(
              Mailing.Kind.AFTER_EVENT, event, at, at.atZone(zone).toInstant().plus(AFTERWARDS)));
    }
    due.sort(Comparator.comparing(DueMail::at).thenComparing(DueMail::kind));
    return List.copyOf(due);
  }

  private static void tickets(
      Event event, EventMails mails, Sale sale, ZoneId zone, LocalTime time, List<DueMail> due) {
    LocalDate opens = day(sale.opensAt(), zone);
    LocalDate reminder = day(sale.closesAt(), zone).minusDays(1);
    if (mails.ticketsOpen()) {
      due.add(new DueMail(Mailing.Kind.TICKETS_OPEN, event, opens.atTime(time), sale.closesAt()));
    }
    if (mails.ticketsClosing() && reminder.isAfter(opens)) {
      due.add(
          new DueMail(Mailing.Kind.TICKETS_CLOSING, event, reminder.atTime(time), sale.closesAt()));
    }
  }

  /** The mails of a club that are due on a day, the same order for the same events. */
  public static List<DueMail> on(Club club, Stream<Event> events, LocalDate day) {
    return events
        .flatMap(event -> of(club, event).stream())
        .filter(mail -> mail.at().toLocalDate().equals(day))
        .sorted(Comparator.comparing(DueMail::kind).thenComparing(mail -> mail.event().id()))
        .toList();
  }

  /**
   * Whether only those who have a code get it: a reminder of it, and what follows an event with
   * tickets, since who has none was not there.
   */
  public boolean isForHolders() {
    return switch (kind) {
      case TICKETS_CLOSING -> true;
      case AFTER_EVENT -> event.sale().isPresent();
      case BEFORE_EVENT, TICKETS_OPEN, ISSUE, CORRECTION, PANEL, MESSAGE -> false;
    };
  }

  /** The id of the mailing that it is part of; no issue has two hyphens in a row. */
  public MailingId mailing() {
    return mailing(event.club(), at.toLocalDate());
  }

  /** The id of the mailing of all that a club has due on a day. */
  public static MailingId mailing(String club, LocalDate day) {
    return Mailing.id(club, day + "--events");
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
