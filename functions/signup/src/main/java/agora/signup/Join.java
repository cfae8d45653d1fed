package agora.signup;

import agora.clubs.Club;
import agora.edge.lambda.Json;
import agora.edge.web.Form;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Member;
import agora.members.consents.Shown;
import agora.members.limits.MailLimit.By;
import agora.members.limits.SignupLimit;
import agora.members.memberships.Memberships;
import agora.members.memberships.SignUp;
import agora.members.memberships.SignUpResult;
import agora.pages.words.Notices;
import java.util.Map;
import java.util.Optional;

/**
 * Signing up. The answer never tells whether an address is known, nor does the time that it takes:
 * as much is asked of the store and of SES for a member as for who is none.
 */
final class Join {

  /** What our own form says of itself; a site of the library's has its own. */
  private static final String PAGE = "join";

  private final PublicPages front;
  private final HumanPress press;
  private final Memberships memberships;
  private final MembershipMails post;
  private final SignupLimit limit;

  Join(
      PublicPages front,
      HumanPress press,
      Memberships memberships,
      MembershipMails post,
      SignupLimit limit) {
    this.front = front;
    this.press = press;
    this.memberships = memberships;
    this.post = post;
    this.limit = limit;
  }

  Response post(Request request) {
    Club club = front.find(request.path("club")).orElse(null);
    if (club == null) {
      return front.reader(request).missing();
    }
    Reader reader = front.reader(request, club);
    if (front.isClosed(club)) {
      return reader.notice(
          409, Notices.in(reader.language()).closed(club.name()), "/clubs/" + club.id());
    }
    if (front.controller().isEmpty()) {
      return reader.notice(503, Notices.in(reader.language()).notReady(), "/clubs/" + club.id());
    }
    Form form = Form.of(request).orElse(null);
    if (form == null) {
      return reader.notice(400, Notices.in(reader.language()).unreadable(), "/clubs/" + club.id());
    }
    if (!form.text("website").isEmpty()) { // a field that no person sees
      return sent(reader, club, form);
    }
    if (form.text("page").equals(PAGE)) {
      Optional<Response> again = press.asksInHaste(request, form, PublicPages.path(club), reader);
      if (again.isPresent()) {
        return again.get();
      }
    }
    if (!limit.allows(request.sourceAddress())) {
      return reader.notice(429, Notices.in(reader.language()).tooMany(), "/clubs/" + club.id());
    }
    return switch (new FormChecks(club, form, reader.language())
        .joining(shown(request, club, reader))) {
      case FormChecks.Outcome.TooYoung() ->
          reader.notice(
              reader.json() ? 422 : 200,
              Notices.in(reader.language()).tooYoung(club.rules().minimumAge()),
              "/clubs/" + club.id());
      case FormChecks.Outcome.Bad(var typed) ->
          reader.json() ? reader.wrong(typed) : front.club(422, request, club, typed);
      case FormChecks.Outcome.Good(var joining) -> {
        join(club, joining);
        yield sent(reader, club, form);
      }
    };
  }

  /** A site of the library's that sends JSON has words of its own, which we have not seen. */
  private Shown shown(Request request, Club club, Reader reader) {
    boolean ours = !request.header("content-type").startsWith("application/json");
    return front.shown(club, ours ? "/clubs/" + club.id() : Shown.ELSEWHERE, reader);
  }

  private void join(Club club, SignUp joining) {
    switch (memberships.join(joining)) {
      case SignUpResult.Pending(var asking, var before) -> {
        if (before == Member.State.BOUNCED) {
          post.lift(asking.member());
        }
        post.confirm(club, asking, By.FORM);
      }
      case SignUpResult.Already(var member) -> {
        memberships.asIfNew(member);
        if (member.state() == Member.State.ACTIVE) {
          post.already(club, member, By.FORM);
        } else { // who complained
          post.asIfMailed(member, By.FORM);
        }
      }
    }
  }

  private static Response sent(Reader reader, Club club, Form form) {
    String address = form.text("email").strip();
    return reader.json()
        ? Response.json(202, Json.write(Map.of("status", "confirmation-sent")))
        : reader.notice(
            200, Notices.in(reader.language()).lookInYourMail(address), "/clubs/" + club.id());
  }
}
