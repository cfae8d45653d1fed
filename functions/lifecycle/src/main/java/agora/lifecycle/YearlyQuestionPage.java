package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.edge.web.Form;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MemberId;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.memberships.Members;
import agora.members.memberships.YearlyQuestion;
import agora.pages.words.Notices;
import agora.pages.words.YearlyQuestionNotices;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import agora.tokens.Verified;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Answers the yearly question. Opening the link answers nothing: mail scanners open links. */
record YearlyQuestionPage(
    Clubs clubs,
    Members members,
    YearlyQuestion question,
    Tokens tokens,
    HumanPress press,
    InstantSource clock,
    String statementUrl) {

  /** As the evidence of a yes names it. */
  private static final String PAGE = "/stay";

  Response answer(Request request) {
    return switch (tokens.verify(Purpose.YEARLY_QUESTION, request.path("token"))) {
      case Verified.Valid(var subject) -> open(request, subject, false);
      case Verified.Expired(var subject) -> open(request, subject, true);
      case Verified.Retired _ -> Response.seeOther("/links/" + request.path("token"));
      case Verified.Unknown() -> unknown(request);
    };
  }

  private Response open(Request request, List<String> subject, boolean expired) {
    Club club = subject.size() == 2 ? clubs.find(subject.get(0)).orElse(null) : null;
    Member member =
        club == null ? null : members.find(club.id(), MemberId.of(subject.get(1))).orElse(null);
    if (club == null || member == null) {
      return unknown(request);
    }
    Reader reader =
        Reader.of(request, member.language(), statementUrl)
            .pressing(press.mark(request.path("token")));
    Language language = reader.language();
    if (member.state() != Member.State.ACTIVE) {
      return reader.notice(200, YearlyQuestionNotices.in(language).tooLate(club.name()));
    }
    if (expired) {
      return reader.notice(410, YearlyQuestionNotices.in(language).tooOld());
    }
    Shown shown = shown(club, language);
    if (!request.method().equals("POST")) {
      String words = Wording.of(Consent.Purpose.MEMBERSHIP, language, shown.names());
      return reader.notice(200, YearlyQuestionNotices.in(language).question(club.name(), words));
    }
    Form form = Form.of(request).orElse(new Form(Map.of()));
    return press
        .asks(request, form, request.path("token"), reader)
        .orElseGet(() -> yes(reader, club, member, shown));
  }

  private Shown shown(Club club, Language language) {
    Controller controller = clubs.controller().orElse(null);
    return controller == null
        ? Shown.on(PAGE, language, null, new Wording.Names("", club.name()))
        : Shown.on(
            PAGE,
            language,
            controller.notice(),
            new Wording.Names(controller.library().name(), club.name()));
  }

  private Response yes(Reader reader, Club club, Member member, Shown shown) {
    Language language = reader.language();
    return reader.notice(
        200,
        question.yes(member, clock.instant(), shown)
            ? YearlyQuestionNotices.in(language).answered(club.name())
            : YearlyQuestionNotices.in(language).tooLate(club.name()));
  }

  Response failed(Request request) {
    Reader reader = Reader.of(request, Language.DANISH, statementUrl);
    return reader.notice(500, Notices.in(reader.language()).failed());
  }

  private Response unknown(Request request) {
    return Reader.of(request, Language.DANISH, statementUrl).unknown();
  }
}
