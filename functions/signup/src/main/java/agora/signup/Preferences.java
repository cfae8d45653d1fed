package agora.signup;

import agora.clubs.Language;
import agora.edge.web.Form;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.For;
import agora.members.consents.Shown;
import agora.members.limits.MailLimit.By;
import agora.members.memberships.Memberships;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.pages.words.Notices;
import agora.privacy.TrackingRemoval;
import agora.tokens.Purpose;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a member has chosen. The link stands in every mail, and mails are passed on: so the page
 * tells no address, and all that could hurt asks for a fresh link.
 */
@For
final class Preferences {

  private static final String WELCOME = "welcome";

  private final PublicPages front;
  private final MemberLinks memberLinks;
  private final Memberships memberships;
  private final TrackingRemoval withdrawal;
  private final MembershipMails post;
  private final InstantSource clock;

  Preferences(
      PublicPages front,
      MemberLinks memberLinks,
      Memberships memberships,
      TrackingRemoval withdrawal,
      MembershipMails post,
      InstantSource clock) {
    this.front = front;
    this.memberLinks = memberLinks;
    this.memberships = memberships;
    this.withdrawal = withdrawal;
    this.post = post;
    this.clock = clock;
  }

  Response get(Request request) {
    return memberLinks.open(
        request,
        Purpose.PREFERENCES,
        opened -> {
          if (opened.member().state() != Member.State.ACTIVE) {
            return notMember(opened);
          }
          return opened.expired()
              ? opened.reader().notice(410, Notices.in(opened.reader().language()).oldPreferences())
              : page(200, opened, typed(opened, opened.member()), false);
        });
  }

  Response post(Request request) {
    return memberLinks.press(
        request,
        Purpose.PREFERENCES,
        (opened, form) -> {
          if (opened.member().state() != Member.State.ACTIVE) {
            return notMember(opened);
          }
          if (opened.expired()) {
            return post.already(opened.club(), opened.member(), By.LINK)
                ? opened.reader().notice(200, Notices.in(opened.reader().language()).newLinkSent())
                : opened.tooManyMails();
          }
          if (form.text("act").equals("mine")) {
            return post.mine(opened.club(), opened.member(), By.LINK)
                ? opened.reader().notice(200, Notices.in(opened.reader().language()).mineSent())
                : opened.tooManyMails();
          }
          return choose(opened, form);
        });
  }

  private Response choose(MemberLinks.Opened opened, Form form) {
    FormChecks checks = new FormChecks(opened.club(), form, opened.reader().language());
    var choices = checks.choices(opened.member(), clock.instant()).orElse(null);
    if (choices == null) {
      return opened.reader().json()
          ? opened.reader().wrong(checks.typed())
          : page(422, opened, checks.typed(), false);
    }
    String club = opened.club().id();
    MemberId id = opened.member().id();
    Member chosen = memberships.choose(club, id, choices, shown(opened, form)).orElse(null);
    if (chosen == null) {
      return notMember(opened);
    }
    withdrawal.finish(club, id);
    return page(200, opened, typed(opened, chosen), true);
  }

  /** The page after the confirmation asks the same, before anybody has looked for it. */
  private Shown shown(MemberLinks.Opened opened, Form form) {
    String page = form.text("page").equals(WELCOME) ? "/confirm" : "/me";
    return front.shown(opened.club(), page, opened.reader());
  }

  /** The welcome to a new member: a form that goes to the member's own preferences. */
  Response welcome(MemberLinks.Opened opened, Member member) {
    Reader reader = opened.reader();
    String action = URI.create(post.preferences(member)).getRawPath();
    String token = action.substring(action.lastIndexOf('/') + 1);
    return reader.page(
        200,
        Pages.welcome(
            reader.language(),
            reader.statementUrl(),
            memberLinks.mark(token),
            opened.club(),
            typed(opened, member),
            action,
            front.ahead(opened.club())));
  }

  private Response page(int status, MemberLinks.Opened opened, Typed typed, boolean saved) {
    Reader reader = opened.reader();
    return reader.page(
        status,
        Pages.preferences(
            reader.language(),
            reader.statementUrl(),
            reader.mark(),
            opened.club(),
            typed,
            saved,
            FormChecks.pauses(opened.club(), clock.instant()),
            URI.create(post.unsubscribe(opened.member())).getRawPath()));
  }

  private Response notMember(MemberLinks.Opened opened) {
    if (opened.member().state() != Member.State.LEFT) {
      return opened.reader().unknown();
    }
    Language language = opened.reader().language();
    String club = opened.club().name();
    boolean back = memberships.latest(opened.member()).state() == Member.State.ACTIVE;
    return opened
        .reader()
        .notice(200, back ? Notices.in(language).earlier(club) : Notices.in(language).left(club));
  }

  private Typed typed(MemberLinks.Opened opened, Member member) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", Objects.requireNonNullElse(member.name(), ""));
    values.put("language", member.language().code());
    values.put("tracking", word(member.tracking()));
    values.put("frequency", word(member.frequency()));
    values.put("panel", member.panel() ? "yes" : "");
    if (member.paused() != null && member.paused().isAfter(clock.instant())) {
      ZoneId zone = ZoneId.of(opened.club().rhythm().zone());
      values.put("pause", LocalDate.ofInstant(member.paused(), zone).toString());
    }
    return new Typed(values, List.copyOf(member.topics()), true, Map.of());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
