package agora.signup;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Member;
import agora.members.limits.MailLimit.By;
import agora.members.memberships.Memberships;
import agora.pages.words.Notices;
import agora.tokens.Purpose;

/**
 * A new link in the place of one whose key leaked, to be asked for by a press. It goes to the
 * member's own address and nowhere else, since whoever brings the old one may have made it; the
 * page says nothing of the member, and the same whether a mail left or not.
 */
final class NewLink {

  private final PublicPages front;
  private final MemberLinks memberLinks;
  private final Memberships memberships;
  private final MembershipMails post;

  NewLink(
      PublicPages front, MemberLinks memberLinks, Memberships memberships, MembershipMails post) {
    this.front = front;
    this.memberLinks = memberLinks;
    this.memberships = memberships;
    this.post = post;
  }

  Response get(Request request) {
    return memberLinks
        .retired(request)
        .map(
            link -> {
              Language language = link.opened().reader().language();
              return link.opened().reader().notice(200, Notices.in(language).retired());
            })
        .orElseGet(() -> front.reader(request).unknown());
  }

  Response post(Request request) {
    return memberLinks
        .retired(request)
        .map(link -> memberLinks.press(request, link.opened(), (_, _) -> sent(link)))
        .orElseGet(() -> front.reader(request).unknown());
  }

  private Response sent(MemberLinks.Retired link) {
    send(link);
    Language language = link.opened().reader().language();
    return link.opened().reader().notice(200, Notices.in(language).renewed());
  }

  private void send(MemberLinks.Retired link) {
    Club club = link.opened().club();
    String named = link.opened().secret();
    Member member = memberships.latest(link.opened().member());
    if (link.purpose() == Purpose.CONFIRM && memberships.waits(member)) {
      memberships.asking(member, named).ifPresent(asking -> post.confirm(club, asking, By.FORM));
    } else if (link.purpose() == Purpose.MY_DATA && member.state() != Member.State.PENDING) {
      post.mine(club, member, By.FORM);
    } else if (member.state() == Member.State.ACTIVE) {
      switch (link.purpose()) {
        case TICKETS -> post.ticket(club, member, named);
        case YEARLY_QUESTION -> post.yearlyQuestion(club, member);
        default -> post.links(club, member);
      }
    }
  }
}
