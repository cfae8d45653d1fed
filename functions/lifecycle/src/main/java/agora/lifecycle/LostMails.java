package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.SingleMails;
import agora.members.Greeting;
import agora.members.Member;
import agora.members.limits.MailLimit;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.members.memberships.AddressBook;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import agora.pages.SingleMailTexts;

/**
 * Writes to members who have lost their mails, after the page has answered the same to all: who
 * asked can't tell by the time whether the address is a member's.
 */
record LostMails(
    AddressBook addresses,
    MailLimit limit,
    Sessions sessions,
    SingleMails mails,
    PersonalLinks links,
    Clubs clubs,
    String publicBaseUrl) {

  /**
   * Writes to a member; to nobody where the address is no member's, or had too many mails today.
   *
   * @param hash of the address
   * @param asks {@code mine} for the fresh link to all that is known, else the links of every mail
   */
  void send(Club club, String hash, String asks) {
    boolean mine = asks.equals("mine");
    addresses
        .membership(club.id(), hash)
        .filter(member -> isWrittenTo(member.state(), mine))
        .filter(member -> limit.allows(member, MailLimit.By.FORM))
        .ifPresent(member -> send(club, member, mine));
  }

  /** Who has left may see what is kept of them. */
  private static boolean isWrittenTo(Member.State state, boolean mine) {
    return state == Member.State.ACTIVE || (mine && state == Member.State.LEFT);
  }

  private void send(Club club, Member member, boolean mine) {
    SingleMailTexts texts = new SingleMailTexts(club, member.language());
    String leave = links.unsubscribe(member);
    SingleMail mail =
        mine
            ? texts.mine(Greeting.of(club, member), links.myData(member, sessions.link(member)))
            : texts.links(Greeting.of(club, member), links.preferences(member), leave);
    SingleMailFoot foot = SingleMailFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.send(
        club,
        member,
        new SingleMails.Mail(
            member.email(),
            mail.subject(),
            new SingleMails.Body(mail.html(foot), mail.text(foot)),
            mine ? null : leave));
  }
}
