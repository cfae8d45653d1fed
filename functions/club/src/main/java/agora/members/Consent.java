package agora.members;

import java.time.Instant;

/**
 * One fact of a member's consent, with the text that it was given to.
 *
 * @param purpose what it is given for
 * @param language which of the text's languages was read
 * @param source where: web, poster, desk
 */
public record Consent(
    String club,
    String member,
    Instant at,
    Purpose purpose,
    Fact fact,
    String language,
    String source) {

  /** What a consent is given for. Each is asked and withdrawn on its own. */
  public enum Purpose {
    MEMBERSHIP,
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

  /** A fact of the membership itself. */
  public static Consent of(Member member, Instant at, Fact fact) {
    return new Consent(
        member.club(),
        member.id(),
        at,
        Purpose.MEMBERSHIP,
        fact,
        member.language(),
        member.source());
  }

  /** A choice of what may be counted. */
  public static Consent tracking(
      Member member, Instant at, String language, Member.Tracking tracking) {
    Purpose purpose = Purpose.valueOf("TRACKING_" + tracking.name());
    Fact fact = member.since() == null ? Fact.ASKED : Fact.CHANGED;
    return new Consent(member.club(), member.id(), at, purpose, fact, language, member.source());
  }
}
