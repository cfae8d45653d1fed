package agora.signup;

import agora.edge.http.Request;
import agora.edge.http.Response;
import agora.members.Choices;
import agora.members.Member;
import agora.members.Memberships;
import agora.pages.Notices;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.tokens.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a member has chosen: topics, language, and what may be counted. */
final class Preferences {

  private final Membership membership;
  private final Memberships memberships;
  private final Post post;

  Preferences(Membership membership, Memberships memberships, Post post) {
    this.membership = membership;
    this.memberships = memberships;
    this.post = post;
  }

  Response get(Request request) {
    return membership.open(
        request,
        Purpose.PREFERENCES,
        opened -> {
          if (opened.member().state() != Member.State.ACTIVE) {
            return notMember(opened);
          }
          return opened.expired()
              ? opened.reader().notice(410, Notices.oldPreferences(opened.reader().language()))
              : page(200, opened, typed(opened.member()), false);
        });
  }

  Response post(Request request) {
    return membership.open(
        request,
        Purpose.PREFERENCES,
        opened -> {
          if (opened.member().state() != Member.State.ACTIVE) {
            return notMember(opened);
          }
          if (opened.expired()) {
            post.already(opened.club(), opened.member());
            return opened.reader().notice(200, Notices.newLinkSent(opened.reader().language()));
          }
          return choose(opened, Form.of(request).orElse(new Form(Map.of())));
        });
  }

  private Response choose(Membership.Opened opened, Form form) {
    Checks checks = new Checks(opened.club(), form, opened.reader().language());
    if (!checks.choices()) {
      return opened.reader().json()
          ? opened.reader().wrong(checks.typed())
          : page(422, opened, checks.typed(), false);
    }
    String language =
        form.text("language").isEmpty() ? opened.member().language() : form.text("language");
    Member.Tracking tracking =
        form.text("tracking").isEmpty() ? opened.member().tracking() : checks.tracking();
    return memberships
        .choose(
            opened.club().id(),
            opened.member().id(),
            new Choices(
                language,
                checks.topics(),
                tracking,
                opened.member().frequency(),
                opened.member().paused(),
                opened.member().panel()))
        .map(member -> page(200, opened, typed(member), true))
        .orElseGet(() -> notMember(opened));
  }

  private static Response page(int status, Membership.Opened opened, Typed typed, boolean saved) {
    Reader reader = opened.reader();
    return reader.page(
        status,
        Pages.preferences(reader.language(), reader.statementUrl(), opened.club(), typed, saved));
  }

  private static Response notMember(Membership.Opened opened) {
    return opened.member().state() == Member.State.LEFT
        ? opened
            .reader()
            .notice(200, Notices.left(opened.reader().language(), opened.club().name()))
        : opened.reader().unknown();
  }

  private static Typed typed(Member member) {
    Map<String, String> values =
        Map.of(
            "language",
            member.language(),
            "tracking",
            member.tracking().name().toLowerCase(Locale.ROOT));
    return new Typed(values, List.copyOf(member.topics()), true, Map.of());
  }
}
