package agora.members;

import java.time.Instant;

/**
 * One fact of a member's consent, with the text that it was given to.
 *
 * @param purpose what it is given for
 * @param language which of the text's languages was read
 * @param source where the membership came from: web, poster, desk
 * @param how by what act: the form, the mail's link, one click, a staff member's command
 */
public record Consent(
    String club,
    String member,
    Instant at,
    Purpose purpose,
    Fact fact,
    String language,
    String source,
    How how) {

  /** What a consent is given for. Each is asked and withdrawn on its own. */
  public enum Purpose {
    MEMBERSHIP,
    /** To keep the topics: a topic can tell what somebody thinks (GDPR article 9). */
    TOPICS,
    /** A parent's yes to a child's membership (GDPR article 8). */
    GUARDIAN,
    TRACKING_ANONYMOUS,
    TRACKING_PERSONAL,
    TRACKING_NONE
  }

  /** What happened. */
  public enum Fact {
    ASKED,
    CONFIRMED,
    CHANGED,
    WITHDRAWN
  }

  /** By what act it happened. */
  public enum How {
    SIGN_UP,
    CONFIRMATION,
    PREFERENCES,
    /** RFC 8058, from a mail program. */
    ONE_CLICK,
    PAGE,
    ERASURE,
    STAFF,
    /** The yes to the question that is asked once a year. */
    YEARLY_QUESTION,
    /** The yearly question waited for an answer, and got none. */
    UNANSWERED
  }

  /** A fact of the membership itself, by the act that usually makes it. */
  public static Consent of(Member member, Instant at, Fact fact) {
    return of(member, at, Purpose.MEMBERSHIP, fact);
  }

  /** A fact of one purpose, by the act that usually makes it. */
  public static Consent of(Member member, Instant at, Purpose purpose, Fact fact) {
    How how =
        switch (fact) {
          case ASKED -> How.SIGN_UP;
          case CONFIRMED -> How.CONFIRMATION;
          case CHANGED -> How.PREFERENCES;
          case WITHDRAWN -> How.PAGE;
        };
    return new Consent(
        member.club(), member.id(), at, purpose, fact, member.language(), member.source(), how);
  }

  /** The same fact, by another act. */
  public Consent by(How other) {
    return new Consent(club, member, at, purpose, fact, language, source, other);
  }

  /** A choice of what may be counted. */
  public static Consent tracking(
      Member member, Instant at, String language, Member.Tracking tracking) {
    Purpose purpose = Purpose.valueOf("TRACKING_" + tracking.name());
    Fact fact = member.since() == null ? Fact.ASKED : Fact.CHANGED;
    How how = fact == Fact.ASKED ? How.SIGN_UP : How.PREFERENCES;
    return new Consent(
        member.club(), member.id(), at, purpose, fact, language, member.source(), how);
  }
}
