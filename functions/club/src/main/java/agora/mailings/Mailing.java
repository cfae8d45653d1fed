package agora.mailings;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.ids.MailingId;
import agora.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a mailing.
 *
 * @param id names the mailing in every table; an issue's is {@code <club>_<issue>}, so that an
 *     issue is mailed once
 * @param reason why it is PAUSED or CANCELLED; null in all other states
 * @param about id of the issue, or of the event, that it is about
 * @param from as the header says it: a name and an address
 * @param replyTo a mailbox that people read
 * @param staff who is told when the mailing pauses itself
 * @param planned recipients in all batches so far
 * @param batches how many batches there are so far
 * @param cursor id of the last member that planning has looked at; empty before the first
 * @param notBefore no mail leaves before it; null where it may leave at once
 * @param notAfter no mail leaves at it or after; null where a mail is never too late
 * @param cancelledAt when it became CANCELLED; null in all other states, and where nobody wrote it
 *     down
 */
public record Mailing(
    MailingId id,
    Kind kind,
    State state,
    @Nullable Reason reason,
    String club,
    String about,
    String from,
    String replyTo,
    List<String> staff,
    int planned,
    int batches,
    String cursor,
    Instant created,
    @Nullable Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable Instant cancelledAt) {

  /** How long staff can regret what they have had sent: SQS holds a message for 15 minutes. */
  public static final Duration REGRET = Duration.ofMinutes(10);

  /** What a mailing is for. */
  public enum Kind {
    ISSUE(Family.ISSUES),
    BEFORE_EVENT(Family.EVENTS),
    AFTER_EVENT(Family.EVENTS),
    TICKETS_OPEN(Family.EVENTS),
    TICKETS_CLOSING(Family.EVENTS),
    CORRECTION(Family.ISSUES),
    /** An issue as it stands, to the club's reader panel, before it is approved. */
    PANEL(Family.ISSUES),
    /** A short mail that staff have sent at once, as {@code agora.events.Message} has it. */
    MESSAGE(Family.MESSAGES);

    private final Family family;

    Kind(Family family) {
      this.family = family;
    }

    public Family family() {
      return family;
    }

    /**
     * Whether its mails leave before those of an issue, which is as good an hour later: a word
     * about an event, or to the panel that somebody waits for.
     */
    public boolean goesFirst() {
      return family != Family.ISSUES || this == PANEL;
    }

    /** All kinds of a family, in the order in which they stand here. */
    public static List<Kind> of(Family family) {
      return Arrays.stream(values()).filter(each -> each.family == family).toList();
    }
  }

  /** What kinds have in common. */
  public enum Family {
    /** About an issue, as a whole, to all whom it was planned for. */
    ISSUES,
    /** About events of a day, to those whom they concern; nothing to say of one that is gone. */
    EVENTS,
    /** A word of its own, to those whom it was planned for; about an event, or about none. */
    MESSAGES
  }

  /**
   * Where a mailing stands. A WAITING one has no batches yet, and staff can still regret it. It is
   * sent while PLANNING, as far as it is planned, and when it is PLANNED. A PAUSED one goes on
   * where it stopped when it is resumed; a CANCELLED one never does.
   */
  public enum State {
    WAITING,
    PLANNING,
    PLANNED,
    PAUSED,
    CANCELLED;

    /** Whether planning has begun, and goes on or can: what it is made of stands. */
    public boolean hasStarted() {
      return sends() || this == PAUSED;
    }

    /** Whether batches that are planned may be sent. */
    public boolean sends() {
      return this == PLANNING || this == PLANNED;
    }
  }

  /** Why a mailing is paused or cancelled. */
  public enum Reason {
    /** Staff paused, cancelled or regretted it. */
    STAFF,
    /** Too many mailboxes refused it. */
    BOUNCES,
    /** Too many readers called it spam. */
    COMPLAINTS,
    /** Too many readers left the club by it. */
    LEAVING,
    /** SES takes no more mails today; it goes on by itself tomorrow. */
    DAILY_QUOTA,
    /** SES refuses the account, the configuration set, the sender or the whole mail. */
    REFUSED_BY_SES,
    /** The time after which it must not leave has come. */
    TOO_LATE,
    /** The event that it is about is gone. */
    EVENT_GONE,
    /**
     * It could not be sent as it was: not approved any more, too large, or not allowed to leave.
     */
    NOT_READY;

    /** Whether it is a limit that the mailing's own figures passed. */
    boolean limit() {
      return this == BOUNCES || this == COMPLAINTS || this == LEAVING;
    }
  }

  /**
   * A mail in one language, with variables for what differs between recipients.
   *
   * @param picks what stands at a place of its own, by the first topic that a recipient follows
   */
  public record Body(String subject, String html, String text, List<Pick> picks) {

    /** One that is the same whatever a recipient follows. */
    public Body(String subject, String html, String text) {
      this(subject, html, text, List.of());
    }
  }

  /** What a body has for who follows a topic, with variables too. */
  public record Pick(String topic, String html, String text) {}

  /**
   * One recipient of a batch.
   *
   * @param pseudonym what stands for the member in personal links; empty for all others
   * @param variant which of a mailing's texts the member gets; empty where all get the same
   */
  public record Recipient(MemberId member, String pseudonym, String variant) {

    /** A recipient of a mailing that says the same to all. */
    public Recipient(MemberId member, String pseudonym) {
      this(member, pseudonym, "");
    }

    /** The name of the text to send, as {@link Mailings#body} knows it. */
    public String body(Language language) {
      return textOf(language, variant);
    }
  }

  /** The name of a text: its language, and its variant if it has one. */
  public static String textOf(Language language, String variant) {
    return variant.isEmpty() ? language.code() : language.code() + "#" + variant;
  }

  /**
   * A mailing that waits, with no recipient yet.
   *
   * @param mailDomain the domain that it is sent from
   */
  public static Mailing waiting(
      MailingId id,
      Kind kind,
      Club club,
      String about,
      String mailDomain,
      Instant now,
      @Nullable Instant notBefore,
      @Nullable Instant notAfter) {
    return new Mailing(
        id,
        kind,
        State.WAITING,
        null,
        club.id(),
        about,
        club.sender().from(mailDomain),
        club.sender().replyTo(),
        club.staff(),
        0,
        0,
        "",
        now,
        notBefore,
        notAfter,
        null);
  }

  /** The id of the mailing of an issue. */
  public static MailingId id(String club, String issue) {
    return MailingId.of(club + "_" + issue);
  }

  /**
   * The id of one of the previews of an issue.
   *
   * @param number 1 for the first
   */
  public static MailingId preview(String club, String issue, int number) {
    return MailingId.of(id(club, issue) + "--panel-" + number);
  }

  /** Whether it is too late for its mails to leave. */
  public boolean tooLate(Instant now) {
    return notAfter != null && !now.isBefore(notAfter);
  }

  /** Whether the first of its mails were handed to the senders, or it had none to send. */
  public boolean left() {
    return batches > 0 || state == State.PLANNED;
  }

  /** Whether it is about one event; a day's mail can be about several, and then names the day. */
  public boolean isAboutOneEvent() {
    return !about.isEmpty() && !id.equals(id(club, about + "--events"));
  }
}
