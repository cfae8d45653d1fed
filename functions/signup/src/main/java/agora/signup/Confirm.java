package agora.signup;

import agora.clubs.Language;
import agora.edge.lambda.Log;
import agora.edge.web.Form;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Member;
import agora.members.limits.MailLimit.By;
import agora.members.memberships.Memberships;
import agora.members.memberships.PendingSignUp;
import agora.pages.ConfirmPage;
import agora.pages.Pages;
import agora.pages.words.Notices;
import agora.privacy.Rejoining;
import agora.tokens.Purpose;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Confirming. Opening the link confirms nobody, since mail scanners open links; the button confirms
 * what was asked for when the link was mailed, as the page shows it, and nothing that was asked for
 * later.
 */
final class Confirm {

  private static final String PAGE = "/confirm";

  private final PublicPages front;
  private final MemberLinks memberLinks;
  private final Memberships memberships;
  private final MembershipMails post;
  private final Preferences preferences;
  private final Rejoining rejoining;
  private final InstantSource clock;

  Confirm(
      PublicPages front,
      MemberLinks memberLinks,
      Memberships memberships,
      MembershipMails post,
      Preferences preferences,
      Rejoining rejoining,
      InstantSource clock) {
    this.front = front;
    this.memberLinks = memberLinks;
    this.memberships = memberships;
    this.post = post;
    this.preferences = preferences;
    this.rejoining = rejoining;
    this.clock = clock;
  }

  Response get(Request request) {
    return memberLinks.open(
        request,
        Purpose.CONFIRM,
        opened -> {
          if (opened.member().state() == Member.State.ACTIVE) {
            return confirmed(opened, opened.member());
          }
          PendingSignUp asking = asking(opened);
          if (asking == null) {
            return opened.reader().unknown();
          }
          if (front.isClosed(opened.club())) {
            return closed(opened);
          }
          return isOver(opened)
              ? opened.reader().notice(410, Notices.in(opened.reader().language()).expired())
              : page(opened, asking);
        });
  }

  private @Nullable PendingSignUp asking(MemberLinks.Opened opened) {
    return memberships.asking(opened.member(), opened.secret()).orElse(null);
  }

  /** A link of the time before links named what they confirm is as good as one that is too old. */
  private static boolean isOver(MemberLinks.Opened opened) {
    return opened.expired() || opened.secret().isEmpty();
  }

  private Response page(MemberLinks.Opened opened, PendingSignUp asking) {
    Reader reader = opened.reader();
    ConfirmPage page = new ConfirmPage(opened.club(), asking, front.names(opened.club()));
    return reader.page(
        200, Pages.confirm(reader.language(), reader.statementUrl(), reader.mark(), page));
  }

  Response post(Request request) {
    return memberLinks.press(
        request,
        Purpose.CONFIRM,
        (opened, form) -> {
          PendingSignUp asking = asking(opened);
          if (asking == null) {
            return opened.member().state() == Member.State.ACTIVE
                ? confirmed(opened, opened.member())
                : opened.reader().unknown();
          }
          if (front.isClosed(opened.club())) {
            return closed(opened);
          }
          if (isOver(opened)) {
            return post.confirm(opened.club(), asking, By.LINK)
                ? opened
                    .reader()
                    .notice(200, Notices.in(opened.reader().language()).lookInYourMail())
                : opened.tooManyMails();
          }
          return confirm(opened, asking, form);
        });
  }

  /** The club was closed since they signed up: what they wrote vanishes in its seven days. */
  private static Response closed(MemberLinks.Opened opened) {
    Language language = opened.reader().language();
    return opened.reader().notice(409, Notices.in(language).closed(opened.club().name()));
  }

  private Response confirm(MemberLinks.Opened opened, PendingSignUp asking, Form form) {
    var yes =
        new Memberships.Yes(
            form.all("topics"),
            form.all("tracking").contains("personal"),
            front.shown(opened.club(), PAGE, opened.reader()).alsoIn("confirm"));
    var confirmed = memberships.confirm(asking, yes).orElse(null);
    if (confirmed == null) {
      return opened.reader().unknown();
    }
    if (confirmed.now()) {
      comesHome(confirmed.member());
      welcome(opened, confirmed.member());
    }
    return confirmed(opened, confirmed.member());
  }

  /** The welcome, with what was not asked yet; an old link only says that all is well. */
  private Response confirmed(MemberLinks.Opened opened, Member member) {
    Reader reader = opened.reader();
    return isOver(opened)
        ? reader.notice(200, Notices.in(reader.language()).confirmed(opened.club().name()))
        : preferences.welcome(opened, member);
  }

  private void comesHome(Member member) {
    try {
      rejoining.carryCodes(member, clock.instant());
    } catch (SdkException e) { // the ticket page finds what they had before all the same
      Log.error("not-carried-over", e, Map.of("club", member.club(), "member", member.id()));
    }
  }

  private void welcome(MemberLinks.Opened opened, Member member) {
    try {
      post.welcome(opened.club(), member, front.ahead(opened.club()));
    } catch (SdkException e) { // the membership stands, with or without the mail
      Log.error("welcome-not-sent", e, Map.of("club", member.club(), "member", member.id()));
    }
  }
}
