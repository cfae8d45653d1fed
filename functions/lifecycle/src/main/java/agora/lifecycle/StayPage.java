package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.http.Request;
import agora.edge.http.Response;
import agora.members.Member;
import agora.members.Members;
import agora.members.Stays;
import agora.pages.Languages;
import agora.pages.LifecycleNotices;
import agora.pages.Notice;
import agora.pages.Notices;
import agora.pages.Pages;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import agora.tokens.Verified;
import java.time.InstantSource;
import java.util.List;

/** Answers the yearly question. Opening the link answers nothing: mail scanners open links. */
record StayPage(
    Clubs clubs,
    Members members,
    Stays stays,
    Tokens tokens,
    InstantSource clock,
    String statementUrl) {

  Response answer(Request request) {
    return switch (tokens.verify(Purpose.STAY, request.path("token"))) {
      case Verified.Valid(var subject) -> open(request, subject, false);
      case Verified.Expired(var subject) -> open(request, subject, true);
      case Verified.Unknown() -> unknown(request);
    };
  }

  private Response open(Request request, List<String> subject, boolean expired) {
    Club club = subject.size() == 2 ? clubs.find(subject.get(0)).orElse(null) : null;
    Member member = club == null ? null : members.find(club.id(), subject.get(1)).orElse(null);
    if (club == null || member == null) {
      return unknown(request);
    }
    String language = language(request, member.language());
    if (member.state() != Member.State.ACTIVE) {
      return page(200, language, LifecycleNotices.tooLate(language, club.name()));
    }
    if (expired) {
      return page(410, language, LifecycleNotices.tooOld(language));
    }
    if (!request.method().equals("POST")) {
      return page(200, language, LifecycleNotices.stay(language, club.name()));
    }
    return stays.yes(member, clock.instant())
        ? page(200, language, LifecycleNotices.stays(language, club.name()))
        : page(200, language, LifecycleNotices.tooLate(language, club.name()));
  }

  Response failed(Request request) {
    String language = language(request, "da");
    return page(500, language, Notices.failed(language));
  }

  private Response unknown(Request request) {
    String language = language(request, "da");
    return page(404, language, Notices.unknown(language));
  }

  private Response page(int status, String language, Notice notice) {
    return Response.html(status, Pages.notice(language, statementUrl, "", notice))
        .with("content-language", language);
  }

  private static String language(Request request, String otherwise) {
    return Languages.choose(
        request.query().getOrDefault("lang", ""), request.header("accept-language"), otherwise);
  }
}
