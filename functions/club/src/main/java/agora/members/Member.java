package agora.members;

import agora.clubs.Language;
import agora.ids.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of one club.
 *
 * @param id random, the same in every table
 * @param email the address as mails are sent to it
 * @param name as the member gave it; null if not given
 * @param language the one that the club writes in
 * @param topics ids of the club's topics
 * @param source where the sign-up came from: web, poster, desk
 * @param since when the membership was confirmed; null while pending
 * @param frequency how much the member wants to be sent
 * @param paused until when nothing is sent; null where nothing is paused
 * @param panel whether the member reads previews for the club's staff
 */
public record Member(
    String club,
    MemberId id,
    String email,
    @Nullable String name,
    Language language,
    List<String> topics,
    Tracking tracking,
    State state,
    String source,
    Instant joined,
    @Nullable Instant since,
    Frequency frequency,
    @Nullable Instant paused,
    boolean panel) {

  /** What the member allows us to count of their clicks. */
  public enum Tracking {
    NONE,
    ANONYMOUS,
    PERSONAL
  }

  /** Where the membership stands. Only ACTIVE members are ever mailed an issue. */
  public enum State {
    PENDING,
    ACTIVE,
    LEFT,
    BOUNCED,
    COMPLAINED
  }

  /** How much a member wants to be sent. */
  public enum Frequency {
    /** The monthly issue and nothing else. */
    ISSUES,
    /** The issue, and mails about events of the member's own topics. */
    OWN_EVENTS,
    /** All that the club sends. */
    ALL
  }

  /** What a mail is about, as far as a member can choose to be spared it. */
  public enum Occasion {
    ISSUE,
    /** An event whose topics are the member's, or for which the member has a code or a seat. */
    OWN_EVENT,
    OTHER_EVENT,
    /** A preview for the reader panel. */
    PANEL
  }

  /** The same member, as another asking of the same address would have begun the membership. */
  public Member asked(Instant at, String from, Language writtenIn, Tracking usual) {
    return new Member(
        club, id, email, null, writtenIn, List.of(), usual, state, from, at, since, frequency,
        paused, panel);
  }

  /** The same member, as if they allowed nothing to be counted. */
  public Member uncounted() {
    return new Member(
        club,
        id,
        email,
        name,
        language,
        topics,
        Tracking.NONE,
        state,
        source,
        joined,
        since,
        frequency,
        paused,
        panel);
  }

  /** Whether a mail may be sent to the member now. Whoever sends asks just before. */
  public boolean receives(Occasion occasion, Instant now) {
    boolean rests = paused != null && now.isBefore(paused);
    if (state != State.ACTIVE || rests) {
      return false;
    }
    return switch (occasion) {
      case ISSUE -> true;
      case OWN_EVENT -> frequency != Frequency.ISSUES;
      case OTHER_EVENT -> frequency == Frequency.ALL;
      case PANEL -> panel;
    };
  }
}
