package agora.signup;

import agora.edge.http.Request;
import agora.edge.http.Response;
import agora.members.Member;
import agora.members.Memberships;
import agora.pages.Notices;
import agora.tokens.Purpose;

/**
 * Leaving. A POST is enough, from the page or from a mail program (RFC 8058): it needs no cookie,
 * reads no body, and is answered with 200 and no redirect.
 */
final class Leave {

  private final Membership membership;
  private final Memberships memberships;

  Leave(Membership membership, Memberships memberships) {
    this.membership = membership;
    this.memberships = memberships;
  }

  Response get(Request request) {
    return membership.open(
        request,
        Purpose.UNSUBSCRIBE,
        opened -> {
          String language = opened.reader().language();
          String club = opened.club().name();
          boolean left = opened.member().state() == Member.State.LEFT;
          return opened
              .reader()
              .notice(200, left ? Notices.left(language, club) : Notices.leave(language, club));
        });
  }

  Response post(Request request) {
    return membership.open(
        request,
        Purpose.UNSUBSCRIBE,
        opened -> {
          memberships.leave(opened.club().id(), opened.member().id());
          return opened
              .reader()
              .notice(200, Notices.left(opened.reader().language(), opened.club().name()));
        });
  }
}
