package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.compose.MessageMail;
import agora.compose.Rendered;
import agora.events.Event;
import agora.events.Message;
import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Stats;
import agora.issues.Announcements;
import agora.mailings.Mailing;
import agora.mailings.ScheduleTriggers;
import agora.store.Contents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that staff have sent at once: whom they would reach, what they say, and their leaving.
 */
public record MessageSending(
    Announcements announcements,
    Stats stats,
    ScheduleTriggers occasions,
    Sending sending,
    Clubs clubs,
    String publicBaseUrl) {

  /** Those who have a code for the event, or its announcement in their mail. */
  Message.Audience concerned(Club club, Event event) {
    return new Message.Audience(true, announcements.of(club.id(), event.id()), List.of());
  }

  /** Whether there is anybody to tell. */
  boolean reaches(Club club, Message message) {
    return !message.audience().topics().isEmpty()
        || !message.audience().announced().isEmpty()
        || withCode(club, message) > 0;
  }

  /** Whether anybody has a code for the event, or read of it in a mail. */
  boolean isKnown(Club club, Event event) {
    return stats.counts(Stats.ofTickets(club.id(), event.id())).of(Counter.REVEALED) > 0
        || !announcements.of(club.id(), event.id()).isEmpty();
  }

  /** What would be sent, in the club's own language, and to whom. */
  Told shown(Club club, Message message) {
    Rendered mail =
        new MessageMail(club, message, club.language())
            .render(clubs.controller().orElse(null), publicBaseUrl);
    return new Told(
        withCode(club, message),
        message.audience().announced().stream()
            .map(each -> new Announced(each.mailing(), sent(each.mailing())))
            .toList(),
        message.audience().topics(),
        mail.subject(),
        mail.text(),
        null,
        null);
  }

  /**
   * Has it leave in ten minutes; nothing happens where there is nobody to tell.
   *
   * @param name what stands for it in its mailing's id
   * @param about the event's id; empty for none
   */
  Outcome<Told> tell(Club club, String name, String about, Message message) {
    Told shown = shown(club, message);
    if (!reaches(club, message)) {
      return new Outcome.Done<>(shown);
    }
    MailingId id = Mailing.id(club.id(), name);
    String json = Contents.write(message);
    for (int number = 1; ; number++) {
      MailingId each = number == 1 ? id : MailingId.of(id + "-" + number);
      if (isOrGets(each, json)) {
        return leave(club, each, about, shown);
      }
      if (message.about() == Message.About.WORD) {
        return Outcome.refused(new RefusalReason.MessageKnown(), "id", new Problem.IdTaken());
      }
      // an earlier try that broke off froze something else: it does not leave, as it does not hold
    }
  }

  private Outcome<Told> leave(Club club, MailingId id, String about, Told shown) {
    return switch (sending.wait(club, Mailing.Kind.MESSAGE, id, about)) {
      case Outcome.Done<Sending.Queued>(var queued) -> new Outcome.Done<>(shown.leaving(queued));
      case Outcome.Refused<Sending.Queued>(var refusal) -> new Outcome.Refused<>(refusal);
    };
  }

  /** Takes back what waits, since what it tells of did not come to pass. */
  void regret(Told told) {
    MailingId mailing = told.mailing();
    if (mailing != null) {
      sending.mailings().regret(mailing, Mailing.Reason.STAFF, sending.clock().instant());
    }
  }

  /** Whether the mailing is frozen as this message, by this call or an earlier one. */
  private boolean isOrGets(MailingId mailing, String message) {
    return occasions.freeze(mailing, List.of(message)).equals(List.of(message));
  }

  private long withCode(Club club, Message message) {
    Event event = message.event();
    return event == null || !message.audience().holders()
        ? 0
        : stats.counts(Stats.ofTickets(club.id(), event.id())).of(Counter.REVEALED);
  }

  private long sent(MailingId mailing) {
    return stats.counts(Stats.ofMailing(mailing)).of(Counter.SENT);
  }

  /** A mailing in which the event was announced, and to how many. */
  public record Announced(MailingId mailing, long sent) {}

  /**
   * Who is told, and what.
   *
   * @param withCode those who have a code for the event
   * @param announced the mailings whose readers are told; who is in several is told once
   * @param topics who chose one of these is told
   * @param mailing the message's mailing; null in a dry run, and where there is nobody to tell
   * @param leaves when it leaves; until then undo-mailing stops it
   */
  public record Told(
      long withCode,
      List<Announced> announced,
      List<String> topics,
      String subject,
      String text,
      @Nullable MailingId mailing,
      @Nullable Instant leaves) {

    private Told leaving(Sending.Queued queued) {
      return new Told(
          withCode, announced, topics, subject, text, queued.mailing(), queued.leaves());
    }
  }
}
