package agora.signup;

import agora.clubs.Club;
import agora.edge.aws.SingleMails;
import agora.edge.aws.Suppression;
import agora.issues.ApprovedBenefit;
import agora.members.Address;
import agora.members.Greeting;
import agora.members.Member;
import agora.members.limits.MailLimit;
import agora.members.limits.MailLimit.By;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.members.memberships.PendingSignUp;
import agora.pages.Ahead;
import agora.pages.ConfirmPage;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import agora.pages.SingleMailTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the single mails of a membership. */
final class MembershipMails {

  private final PublicPages front;
  private final String publicBaseUrl;
  private final SingleMails mails;
  private final Suppression suppression;
  private final PersonalLinks links;
  private final MailLimit limit;
  private final Sessions sessions;

  MembershipMails(
      PublicPages front,
      String publicBaseUrl,
      SingleMails mails,
      Suppression suppression,
      PersonalLinks links,
      MailLimit limit,
      Sessions sessions) {
    this.front = front;
    this.publicBaseUrl = publicBaseUrl;
    this.mails = mails;
    this.suppression = suppression;
    this.links = links;
    this.limit = limit;
    this.sessions = sessions;
  }

  /**
   * Asks whether the address is really its owner's.
   *
   * @return whether a mail left: none does where the address had too many already
   */
  boolean confirm(Club club, PendingSignUp asking, By by) {
    Member member = asking.member();
    if (!limit.allows(member, by)) {
      return false;
    }
    ConfirmPage page = new ConfirmPage(club, asking, front.names(club));
    send(club, member, texts(club, member).confirm(page, links.confirm(member)), null);
    return true;
  }

  /** The link to a member's own preferences. */
  String preferences(Member member) {
    return links.preferences(member);
  }

  /** The link by which a member leaves. */
  String unsubscribe(Member member) {
    return links.unsubscribe(member);
  }

  /** Tells a member that they are one, with their links; false where there were too many mails. */
  boolean already(Club club, Member member, By by) {
    if (!limit.allows(member, by)) {
      return false;
    }
    String leave = links.unsubscribe(member);
    send(
        club,
        member,
        texts(club, member).already(Greeting.of(club, member), links.preferences(member), leave),
        leave);
    return true;
  }

  /** Asks SES something in the place of a mail to one who complained, and so gets none. */
  void asIfMailed(Member member, By by) {
    if (limit.allows(member, by)) {
      suppression.reason(member.email());
    }
  }

  /** The member's own links, in the place of one that opens no more. */
  void links(Club club, Member member) {
    renewed(club, member, null);
  }

  /**
   * The link to a member's tickets of an event, or to what they get that is given away, in the
   * place of one that opens no more.
   */
  void ticket(Club club, Member member, String event) {
    SingleMailTexts texts = texts(club, member);
    String address = links.tickets(member, event);
    renewed(
        club, member, ApprovedBenefit.isId(event) ? texts.benefit(address) : texts.ticket(address));
  }

  /** The link that says yes to the yearly question, in the place of one that opens no more. */
  void yearlyQuestion(Club club, Member member) {
    renewed(club, member, texts(club, member).yearlyQuestion(links.yearlyQuestion(member)));
  }

  private void renewed(Club club, Member member, SingleMail.@Nullable Link link) {
    if (limit.allows(member, By.FORM)) {
      String leave = links.unsubscribe(member);
      send(
          club,
          member,
          texts(club, member)
              .renewed(Greeting.of(club, member), link, links.preferences(member), leave),
          leave);
    }
  }

  /** A fresh link to all that is known; false where the address had too many mails already. */
  boolean mine(Club club, Member member, By by) {
    if (!limit.allows(member, by)) {
      return false;
    }
    String link = links.myData(member, sessions.link(member));
    send(club, member, texts(club, member).mine(Greeting.of(club, member), link), null);
    return true;
  }

  /**
   * Asks a new address to confirm that the member may move to it.
   *
   * @return false where the member has asked too many; that the address had too many is told to
   *     nobody
   */
  boolean move(Club club, Member member, Address to, String secret) {
    if (!limit.allows(member, By.MOVE)) {
      return false;
    }
    if (!limit.allows(to, By.FORM)) {
      return true;
    }
    send(club, member, to.text(), texts(club, member).move(links.address(member, secret)), null);
    return true;
  }

  /** Tells the old address that the member has moved. */
  void moved(Club club, Member before) {
    send(club, before, texts(club, before).moved(Greeting.of(club, before)), null);
  }

  /** Why SES sends nothing to the member: BOUNCE or COMPLAINT; empty where it sends. */
  Optional<String> suppressed(Member member) {
    return suppression.reason(member.email());
  }

  /**
   * Lets SES try a mailbox again that refused a mail; never one whose owner complained, and not as
   * often as somebody types it.
   */
  void lift(Member member) {
    if (limit.liftsSuppression(member)) {
      suppression.lift(member.email());
    }
  }

  /**
   * Takes an erased member off SES's suppression list where the reason allows it.
   *
   * @return whether the address stays on it, since its owner complained
   */
  boolean forget(Member member) {
    return !suppression.lift(member.email());
  }

  /** Greets a new member, unless they came and went all day. */
  void welcome(Club club, Member member, Ahead ahead) {
    if (!limit.allows(member, By.WELCOME)) {
      return;
    }
    String leave = links.unsubscribe(member);
    send(
        club,
        member,
        texts(club, member)
            .welcome(
                Greeting.of(club, member), links.preferences(member), leave, ahead, publicBaseUrl),
        leave);
  }

  private static SingleMailTexts texts(Club club, Member member) {
    return new SingleMailTexts(club, member.language());
  }

  private void send(Club club, Member member, SingleMail mail, @Nullable String leave) {
    send(club, member, member.email(), mail, leave);
  }

  private void send(Club club, Member member, String to, SingleMail mail, @Nullable String leave) {
    SingleMailFoot foot = SingleMailFoot.of(front.controller().orElse(null), club, publicBaseUrl);
    mails.send(
        club,
        member,
        new SingleMails.Mail(
            to, mail.subject(), new SingleMails.Body(mail.html(foot), mail.text(foot)), leave));
  }
}
