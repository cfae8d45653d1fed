package agora.signup;

import agora.clubs.Club;
import agora.edge.web.Form;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.memberships.Members;
import agora.pages.words.Notices;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import agora.tokens.Verified;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the membership that a link's token stands for. */
final class MemberLinks {

  private final PublicPages front;
  private final Members members;
  private final Tokens tokens;
  private final HumanPress press;

  MemberLinks(PublicPages front, Members members, Tokens tokens, HumanPress press) {
    this.front = front;
    this.members = members;
    this.tokens = tokens;
    this.press = press;
  }

  /**
   * A link that is ours.
   *
   * @param secret what makes a single-use link good; empty for others
   * @param expired whether its time is over
   */
  record Opened(Club club, Member member, Reader reader, String secret, boolean expired) {

    /** The same link, for another membership of the same person. */
    Opened of(Member other) {
      return new Opened(club, other, reader, secret, expired);
    }

    /** What the page says where the member asked for too many mails. */
    Response tooManyMails() {
      return reader.notice(
          429, Notices.in(reader.language()).tooManyMails(club.sender().replyTo()));
    }
  }

  /** What a page does with a link that is ours. */
  interface Page {
    Response answer(Opened opened);
  }

  /**
   * The page's answer; for every link that is not ours, the same page. One whose key leaked leads
   * to where a new one is asked for.
   */
  Response open(Request request, Purpose purpose, Page page) {
    return switch (tokens.verify(purpose, request.path("token"))) {
      case Verified.Valid(var subject) -> answer(request, subject, false, page);
      case Verified.Expired(var subject) -> answer(request, subject, true, page);
      case Verified.Retired _ -> Response.seeOther("/links/" + request.path("token"));
      case Verified.Unknown() -> front.reader(request).unknown();
    };
  }

  private Response answer(Request request, List<String> subject, boolean expired, Page page) {
    return find(request, subject, expired)
        .map(page::answer)
        .orElseGet(() -> front.reader(request).unknown());
  }

  /** What a page does with a form that a person sent from a link that is ours. */
  interface Pressed {
    Response answer(Opened opened, Form form);
  }

  /** What the forms of a page carry that act for a link. */
  String mark(String token) {
    return press.mark(token);
  }

  /** The answer to a press; a robot's is asked for once more. */
  Response press(Request request, Purpose purpose, Pressed page) {
    return open(request, purpose, opened -> press(request, opened, page));
  }

  /** The same of a link that is opened already. */
  Response press(Request request, Opened opened, Pressed page) {
    Form form = Form.of(request).orElse(new Form(Map.of()));
    return press
        .asks(request, form, request.path("token"), opened.reader())
        .orElseGet(() -> page.answer(opened, form));
  }

  /**
   * A link whose key leaked: whoever brings it may have made it.
   *
   * @param opened the membership, and what else the link names: an asking, a secret, or the event
   *     of its tickets
   */
  record Retired(Purpose purpose, Opened opened) {}

  Optional<Retired> retired(Request request) {
    return tokens
        .retired(request.path("token"))
        .flatMap(
            token ->
                find(request, memberFirst(token), true)
                    .map(opened -> new Retired(token.purpose(), opened)));
  }

  /** Links to tickets name the event before the member. */
  private static List<String> memberFirst(Verified.Retired token) {
    List<String> all = token.subject();
    return token.purpose() == Purpose.TICKETS && all.size() == 3
        ? List.of(all.get(0), all.get(2), all.get(1))
        : all;
  }

  private Optional<Opened> find(Request request, List<String> subject, boolean expired) {
    if (subject.size() < 2) {
      return Optional.empty();
    }
    Club club = front.find(subject.get(0)).orElse(null);
    Member member = members.find(subject.get(0), MemberId.of(subject.get(1))).orElse(null);
    return club == null || member == null
        ? Optional.empty()
        : Optional.of(
            new Opened(
                club,
                member,
                Reader.of(request, member.language(), front.reader(request).statementUrl())
                    .pressing(press.mark(request.path("token"))),
                subject.size() > 2 ? subject.get(2) : "",
                expired));
  }
}
