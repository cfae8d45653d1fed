package agora.console;

import agora.clubs.Language;
import agora.console.words.ScreenFrameWords;
import agora.edge.web.Response;
import java.util.Map;

/** Screens that are the same everywhere. */
final class CommonScreens {

  private CommonScreens() {}

  /** A page: kept by nobody, and shown to its own origin alone when it leads on. */
  static Response html(int status, Language language, String html) {
    // Not no-referrer: a browser would then call the origin of our own forms "null".
    return Response.html(status, html)
        .with("content-language", language.code())
        .with("referrer-policy", "same-origin");
  }

  /** A page that says one thing. */
  static Response say(int status, ScreenFrame frame, String text, String link, String address) {
    return html(
        status,
        frame.language(),
        Templates.of(
            "say", Map.of("frame", frame, "text", text, "link", link, "address", address)));
  }

  static Response missing(Visit visit) {
    return say(
        404,
        ScreenFrame.of(visit, ScreenFrameWords.in(visit.language()).nothingHere(), null),
        ScreenFrameWords.in(visit.language()).noSuchPage(),
        ScreenFrameWords.in(visit.language()).toTheOverview(),
        visit.club() == null ? "/admin" : Addresses.club(visit.club().id()));
  }
}
