package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.SingleMails;
import agora.edge.lambda.Log;
import agora.members.Greeting;
import agora.members.Member;
import agora.members.links.PersonalLinks;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.pages.LifecycleMailTexts;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends the yearly question and the win-back. */
record LifecycleMails(
    MemberStandings standings,
    SingleMails mails,
    PersonalLinks links,
    Clubs clubs,
    String publicBaseUrl,
    InstantSource clock) {

  /**
   * Sends a mail, then writes it down: who was not asked is never told goodbye.
   *
   * @return false where it is no more to be sent, or another is sending it
   */
  boolean send(Club club, MemberStanding standing, MemberStandings.Mail kind) {
    Member member = standing.member();
    Instant begun = clock.instant();
    if (!standings.begin(standing, kind, begun)) {
      return false;
    }
    SingleMail mail = mail(club, standing, kind);
    SingleMailFoot foot = SingleMailFoot.of(clubs.controller().orElse(null), club, publicBaseUrl);
    try {
      mails.send(
          club,
          member,
          new SingleMails.Mail(
              member.email(),
              mail.subject(),
              new SingleMails.Body(mail.html(foot), mail.text(foot)),
              links.unsubscribe(member)));
      standings.sent(member, kind, begun);
    } catch (SdkException e) { // tomorrow again; the others shall not wait for this one
      Log.error("lifecycle-mail-failed", e, Map.of("club", club.id(), "member", member.id()));
    }
    return true;
  }

  private SingleMail mail(Club club, MemberStanding standing, MemberStandings.Mail kind) {
    Member member = standing.member();
    LifecycleMailTexts texts = new LifecycleMailTexts(club, member.language());
    String leave = links.unsubscribe(member);
    return switch (kind) {
      case YEARLY_QUESTION ->
          texts.yearlyQuestion(Greeting.of(club, member), links.yearlyQuestion(member), leave);
      case WIN_BACK ->
          texts.winBack(
              Greeting.of(club, member), standing.unclicked(), links.preferences(member), leave);
    };
  }
}
