package agora.signup;

import agora.edge.lambda.Log;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Member;
import agora.members.Memberships;
import agora.pages.Notices;
import agora.tokens.Purpose;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** Confirming. Opening the link confirms nobody: mail scanners open links. */
final class Confirm {

  private final Front front;
  private final Membership membership;
  private final Memberships memberships;
  private final Post post;

  Confirm(Front front, Membership membership, Memberships memberships, Post post) {
    this.front = front;
    this.membership = membership;
    this.memberships = memberships;
    this.post = post;
  }

  Response get(Request request) {
    return membership.open(
        request,
        Purpose.CONFIRM,
        opened -> {
          Reader reader = opened.reader();
          String language = reader.language();
          if (opened.member().state() == Member.State.ACTIVE) {
            return reader.notice(200, Notices.confirmed(language, opened.club().name()));
          }
          if (!memberships.waits(opened.member())) {
            return reader.unknown();
          }
          if (front.isClosed(opened.club())) {
            return closed(opened);
          }
          return opened.expired()
              ? reader.notice(410, Notices.expired(language))
              : reader.notice(200, Notices.confirm(language, opened.club().name()));
        });
  }

  Response post(Request request) {
    return membership.press(
        request,
        Purpose.CONFIRM,
        (opened, _) -> {
          if (memberships.waits(opened.member()) && front.isClosed(opened.club())) {
            return closed(opened);
          }
          if (opened.expired() && memberships.waits(opened.member())) {
            post.confirm(opened.club(), opened.member());
            return opened.reader().notice(200, Notices.lookInYourMail(opened.reader().language()));
          }
          return confirm(opened);
        });
  }

  /** The club was closed since they signed up: what they wrote vanishes in its seven days. */
  private static Response closed(Membership.Opened opened) {
    String language = opened.reader().language();
    return opened.reader().notice(409, Notices.closed(language, opened.club().name()));
  }

  private Response confirm(Membership.Opened opened) {
    var confirmed = memberships.confirm(opened.club().id(), opened.member().id()).orElse(null);
    if (confirmed == null) {
      return opened.reader().unknown();
    }
    if (confirmed.now()) {
      welcome(opened, confirmed.member());
    }
    return opened
        .reader()
        .notice(200, Notices.confirmed(opened.reader().language(), opened.club().name()));
  }

  private void welcome(Membership.Opened opened, Member member) {
    try {
      post.welcome(opened.club(), member);
    } catch (SdkException e) { // the membership stands, with or without the mail
      Log.error("welcome-not-sent", e, Map.of("club", member.club(), "member", member.id()));
    }
  }
}
