package agora.signup;

import agora.members.Member;
import agora.members.Sessions;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import java.time.Duration;
import java.time.InstantSource;

/** The personal links of a member, with how long each works. */
final class Links {

  private static final Duration CONFIRM = Duration.ofDays(2);
  private static final Duration PREFERENCES = Duration.ofDays(400);

  private final Tokens tokens;
  private final InstantSource clock;
  private final String base;

  Links(Tokens tokens, InstantSource clock, String base) {
    this.tokens = tokens;
    this.clock = clock;
    this.base = base;
  }

  String confirm(Member member) {
    return base
        + "/confirm/"
        + tokens.make(Purpose.CONFIRM, clock.instant().plus(CONFIRM), member.club(), member.id());
  }

  String preferences(Member member) {
    return base
        + "/me/"
        + tokens.make(
            Purpose.PREFERENCES, clock.instant().plus(PREFERENCES), member.club(), member.id());
  }

  /** Works once, within 15 minutes. */
  String mine(Member member, String secret) {
    return base
        + "/mine/"
        + tokens.make(
            Purpose.MINE,
            clock.instant().plus(Sessions.MINUTES),
            member.club(),
            member.id(),
            secret);
  }

  /** Confirms a new address. */
  String address(Member member, String secret) {
    return base
        + "/address/"
        + tokens.make(
            Purpose.ADDRESS,
            clock.instant().plus(Sessions.ADDRESS),
            member.club(),
            member.id(),
            secret);
  }

  /** Works for ever: nobody may be kept from leaving. */
  String unsubscribe(Member member) {
    return base
        + "/unsubscribe/"
        + tokens.make(Purpose.UNSUBSCRIBE, null, member.club(), member.id());
  }
}
