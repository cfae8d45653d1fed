package agora.members.consents;

import agora.ids.MemberId;
import agora.members.Member;
import java.time.Instant;
import java.util.List;

/**
 * One fact of a member's consent, with the text that it was given to.
 *
 * @param purpose what it is given for
 * @param source where the membership came from: web, poster, desk
 * @param how by what act: the form, the mail's link, one click, a staff member's command
 * @param topics ids of the topics that it is about; empty for all other purposes
 * @param shown where the text stood, and who answers for it
 */
public record Consent(
    String club,
    MemberId member,
    Instant at,
    Purpose purpose,
    Fact fact,
    String source,
    How how,
    List<String> topics,
    Shown shown) {

  /** What a consent is given for. Each is asked and withdrawn on its own. */
  public enum Purpose {
    MEMBERSHIP,
    /** To keep the topics: a topic can tell what somebody thinks (GDPR article 9). */
    TOPICS,
    /** A parent's yes to a child's membership (GDPR article 8). */
    GUARDIAN,
    TRACKING_ANONYMOUS,
    TRACKING_PERSONAL,
    TRACKING_NONE;

    private static final String CLICKS = "TRACKING_";

    /** The choice of what may be counted. */
    public static Purpose of(Member.Tracking tracking) {
      return valueOf(CLICKS + tracking.name());
    }

    boolean isTracking() {
      return name().startsWith(CLICKS);
    }

    /** What may be counted by this choice. */
    public Member.Tracking tracking() {
      return Member.Tracking.valueOf(name().substring(CLICKS.length()));
    }
  }

  /** What happened. */
  public enum Fact {
    ASKED,
    CONFIRMED,
    CHANGED,
    WITHDRAWN,
    /**
     * What holds since nobody has chosen: the member was told of it, and said neither yes nor no.
     */
    DEFAULT
  }

  /** By what act it happened. */
  public enum How {
    SIGN_UP("/clubs"),
    CONFIRMATION("/confirm"),
    PREFERENCES("/me"),
    /** RFC 8058, from a mail program. */
    ONE_CLICK("/unsubscribe"),
    PAGE("/unsubscribe"),
    ERASURE("/mine"),
    /** The link that was mailed to a new address. */
    ADDRESS("/address"),
    STAFF("/admin"),
    /** The yes to the question that is asked once a year. */
    YEARLY_QUESTION("/stay"),
    /** The yearly question waited for an answer, and got none. */
    UNANSWERED("/stay"),
    /** The club was closed, and not opened again within the time. */
    CLOSING("/admin");

    private final String page;

    How(String page) {
      this.page = page;
    }
  }

  /** A fact of the membership itself, by an act on the page that is made for it. */
  public static Consent of(Member member, Instant at, Fact fact, How how) {
    Shown shown = Shown.on(how.page, member.language(), null, Wording.Names.NONE);
    return new Consent(
        member.club(),
        member.id(),
        at,
        Purpose.MEMBERSHIP,
        fact,
        member.source(),
        how,
        List.of(),
        shown);
  }

  /** The same act, for another purpose. */
  public Consent also(Purpose other, Fact its) {
    return new Consent(club, member, at, other, its, source, how, List.of(), shown);
  }

  /** The same fact, where a text stood that is known. */
  public Consent where(Shown other) {
    return new Consent(club, member, at, purpose, fact, source, how, topics, other);
  }

  /** The same fact of a member who had another address before, which erasure remembers too. */
  public Consent from(String addressHash) {
    return where(shown.from(EvidenceRow.FORMERLY + addressHash));
  }

  /** The same fact, about topics. */
  public Consent about(List<String> ids) {
    return new Consent(club, member, at, purpose, fact, source, how, ids, shown);
  }
}
