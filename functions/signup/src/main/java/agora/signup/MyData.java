package agora.signup;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.edge.web.Cookie;
import agora.edge.web.Form;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.limits.MailLimit.By;
import agora.members.links.Sessions;
import agora.members.memberships.Memberships;
import agora.pages.MyDataPage;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.pages.words.Notices;
import agora.privacy.Erasure;
import agora.privacy.PersonalData;
import agora.privacy.Remains;
import agora.tokens.Purpose;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * All that is known of a member, behind a fresh link that works once. Opening the link uses nothing
 * up, since mail scanners open links: its button does, and gives the browser a cookie for 15
 * minutes. Without the cookie a link that was used is worth nothing to whoever it is passed on to.
 */
final class MyData {

  private static final String COOKIE = "mine";

  private final MemberLinks memberLinks;
  private final Memberships memberships;
  private final Sessions sessions;
  private final PersonalData held;
  private final Erasure erasure;
  private final Remains remains;
  private final InstantSource clock;
  private final MembershipMails post;

  MyData(
      MemberLinks memberLinks,
      Memberships memberships,
      Sessions sessions,
      PersonalData held,
      Erasure erasure,
      Remains remains,
      MembershipMails post,
      InstantSource clock) {
    this.memberLinks = memberLinks;
    this.memberships = memberships;
    this.sessions = sessions;
    this.held = held;
    this.erasure = erasure;
    this.remains = remains;
    this.clock = clock;
    this.post = post;
  }

  Response get(Request request) {
    return memberLinks.open(
        request,
        Purpose.MY_DATA,
        opened -> {
          if (isOpen(opened, request)) {
            return page(200, opened, request, Typed.nothing("web"), false);
          }
          Language language = opened.reader().language();
          return isFresh(opened)
              ? opened.reader().notice(200, Notices.in(language).openMine(opened.club().name()))
              : opened.reader().notice(410, Notices.in(language).usedMine());
        });
  }

  Response post(Request request) {
    return memberLinks.press(
        request,
        Purpose.MY_DATA,
        (opened, form) -> {
          if (!isOpen(opened, request)) {
            return form.text("act").isEmpty() && isFresh(opened) ? open(opened) : again(opened);
          }
          return switch (form.text("act")) {
            case "address" -> move(opened, request, form);
            case "erase" -> page(200, opened, request, Typed.nothing("web"), true);
            case "erase-for-good" -> erase(opened);
            default -> page(200, opened, request, Typed.nothing("web"), false);
          };
        });
  }

  /** The export (GDPR article 20). */
  Response data(Request request) {
    return memberLinks.open(
        request,
        Purpose.MY_DATA,
        opened ->
            isOpen(opened, request)
                ? Response.json(200, Json.write(everything(opened.member())))
                    .with(
                        "content-disposition",
                        "attachment; filename=\"" + opened.club().id() + "-data.json\"")
                : opened.reader().notice(410, Notices.in(opened.reader().language()).usedMine()));
  }

  private Map<String, Object> everything(Member member) {
    Map<String, Object> all = new LinkedHashMap<>(held.json(member));
    all.put("suppressionList", post.suppressed(member).orElse("no"));
    return all;
  }

  private boolean isFresh(MemberLinks.Opened opened) {
    return !opened.expired()
        && sessions.isFresh(opened.club().id(), opened.member().id(), opened.secret());
  }

  private boolean isOpen(MemberLinks.Opened opened, Request request) {
    return request.cookies().stream()
        .filter(each -> each.startsWith(COOKIE + "="))
        .map(each -> each.substring(COOKIE.length() + 1))
        .anyMatch(each -> sessions.isOpen(opened.club().id(), opened.member().id(), each));
  }

  /** Uses the link up, and goes on to the page: a reload posts nothing twice. */
  private Response open(MemberLinks.Opened opened) {
    Optional<String> session = sessions.open(opened.member(), opened.secret());
    return session
        .map(
            secret ->
                Response.of(303, "text/plain; charset=utf-8", "")
                    .with("location", "?lang=" + opened.reader().language().code())
                    .withCookie(cookie(secret, Sessions.LIFETIME)))
        .orElseGet(() -> again(opened));
  }

  private static Cookie cookie(String secret, Duration age) {
    return new Cookie(COOKIE, secret, "/mine", Cookie.SameSite.STRICT, age);
  }

  /** A link that was used or is too old: a new one goes to the member's own mailbox. */
  private Response again(MemberLinks.Opened opened) {
    return post.mine(opened.club(), memberships.latest(opened.member()), By.LINK)
        ? opened.reader().notice(200, Notices.in(opened.reader().language()).mineSent())
        : opened.tooManyMails();
  }

  private Response move(MemberLinks.Opened opened, Request request, Form form) {
    Reader reader = opened.reader();
    FormChecks checks = new FormChecks(opened.club(), form, reader.language());
    Address to = checks.address("email").orElse(null);
    if (to == null) {
      return page(422, opened, request, checks.typed(), false);
    }
    boolean asked =
        to.text().equals(opened.member().email())
            || post.move(opened.club(), opened.member(), to, sessions.moving(opened.member(), to));
    return asked
        ? reader.notice(200, Notices.in(reader.language()).addressAsked())
        : opened.tooManyMails();
  }

  private Response erase(MemberLinks.Opened opened) {
    Club club = opened.club();
    Member member = opened.member();
    Remains.Left left = remains.of(member, club.rules(), clock.instant());
    erasure.erase(club.id(), member.id(), Consent.How.ERASURE);
    boolean stays = false;
    try {
      stays = post.forget(member);
    } catch (SdkException e) { // the member is gone, and SES's list holds no more than the address
      Log.error("suppression-not-read", e, Map.of("club", club.id()));
    }
    Reader reader = opened.reader();
    return reader
        .page(200, Pages.erased(reader.language(), reader.statementUrl(), club, left, stays))
        .withCookie(cookie("", Duration.ZERO));
  }

  private Response page(
      int status, MemberLinks.Opened opened, Request request, Typed typed, boolean erases) {
    Reader reader = opened.reader();
    Member member = opened.member();
    MyDataPage page =
        new MyDataPage(
            opened.club(),
            request.path("token"),
            member,
            held.of(member),
            post.suppressed(member).orElse(""),
            typed,
            erases);
    return reader.page(
        status, Pages.mine(reader.language(), reader.statementUrl(), reader.mark(), page));
  }
}
