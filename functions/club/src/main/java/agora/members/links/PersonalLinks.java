package agora.members.links;

import agora.members.Member;
import agora.members.memberships.PendingSignUp;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The links in a member's mails, with how long each works. */
public final class PersonalLinks {

  private static final Duration CONFIRM_LIFETIME = Duration.ofDays(2);
  private static final Duration PREFERENCES_LIFETIME = Duration.ofDays(400);
  private static final Duration YEARLY_QUESTION_LIFETIME = Duration.ofDays(60);

  private final Tokens tokens;
  private final InstantSource clock;
  private final String base;

  /**
   * @param base the pages' address, without a final slash
   */
  public PersonalLinks(Tokens tokens, InstantSource clock, String base) {
    this.tokens = tokens;
    this.clock = clock;
    this.base = base;
  }

  /** Confirms what was asked for when the member is said to have joined, and nothing later. */
  public String confirm(Member member) {
    return link("/confirm/", Purpose.CONFIRM, CONFIRM_LIFETIME, member, PendingSignUp.code(member));
  }

  public String preferences(Member member) {
    return link("/me/", Purpose.PREFERENCES, PREFERENCES_LIFETIME, member);
  }

  /** Answers the yearly question. */
  public String yearlyQuestion(Member member) {
    return link("/stay/", Purpose.YEARLY_QUESTION, YEARLY_QUESTION_LIFETIME, member);
  }

  /** Opens all that is known of the member, once, within 15 minutes. */
  public String myData(Member member, String secret) {
    return link("/mine/", Purpose.MY_DATA, Sessions.LIFETIME, member, secret);
  }

  /** Confirms a new address. */
  public String address(Member member, String secret) {
    return link("/address/", Purpose.ADDRESS, Sessions.MOVE_LIFETIME, member, secret);
  }

  /** Works for ever: nobody may be kept from leaving. */
  public String unsubscribe(Member member) {
    return base
        + "/unsubscribe/"
        + tokens.make(Purpose.UNSUBSCRIBE, null, member.club(), member.id().value());
  }

  /** Works for ever: the event's own times say when there is something to unlock. */
  public String tickets(Member member, String event) {
    return base
        + "/tickets/"
        + tokens.make(Purpose.TICKETS, null, member.club(), event, member.id().value());
  }

  /** Works as long as the membership. */
  public String read(Member member, String issue, String block) {
    return base
        + "/read/"
        + tokens.make(Purpose.READ, null, member.club(), member.id().value(), issue + "_" + block);
  }

  private String link(String path, Purpose purpose, Duration works, Member member, String... more) {
    List<String> subject = new ArrayList<>(List.of(member.club(), member.id().value()));
    subject.addAll(List.of(more));
    return base
        + path
        + tokens.make(purpose, clock.instant().plus(works), subject.toArray(String[]::new));
  }
}
