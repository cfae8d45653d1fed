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
import agora.pages.Letter;
import agora.pages.LetterFoot;
import agora.pages.Letters;

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
    Letters letters = new Letters(club, member.language());
    String leave = links.unsubscribe(member);
    Letter letter =
        mine
            ? letters.mine(Greeting.of(club, member), links.mine(member, sessions.link(member)))
            : letters.links(Greeting.of(club, member), links.preferences(member), leave);
    LetterFoot foot = LetterFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    mails.send(
        club,
        member,
        new SingleMails.Mail(
            member.email(),
            letter.subject(),
            new SingleMails.Body(letter.html(foot), letter.text(foot)),
            mine ? null : leave));
  }
}
