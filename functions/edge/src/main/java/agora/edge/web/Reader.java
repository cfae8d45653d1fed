package agora.edge.web;

import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.pages.Languages;
import agora.pages.Notice;
import agora.pages.Pages;
import agora.pages.Typed;
import agora.pages.words.FrameWords;
import agora.pages.words.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reads an answer: in which language, and as a page or as JSON.
 *
 * @param statementUrl the accessibility statement's address
 * @param mark what the forms of the page carry, for {@link HumanPress}; empty for none
 */
public record Reader(Language language, boolean json, String statementUrl, String mark) {

  public static Reader of(Request request, Language fallback, String statementUrl) {
    Language language =
        Languages.choose(
            request.query().getOrDefault("lang", ""), request.header("accept-language"), fallback);
    return new Reader(language, request.wantsJson(), statementUrl, "");
  }

  /** The same reader, of a page with forms that somebody presses. */
  public Reader pressing(String mark) {
    return new Reader(language, json, statementUrl, mark);
  }

  public Response notice(int status, Notice notice) {
    return notice(status, notice, "");
  }

  /**
   * A page of one thing, or the same as a problem.
   *
   * @param self where the page is found again in the other language
   */
  public Response notice(int status, Notice notice, String self) {
    if (json && status >= 400) {
      return Response.problem(
          status,
          Json.write(
              Map.of(
                  "type",
                  "about:blank",
                  "title",
                  notice.heading(),
                  "status",
                  status,
                  "detail",
                  notice.text())));
    }
    return page(status, Pages.notice(language, statementUrl, self, mark, notice));
  }

  public Response missing() {
    return notice(404, Notices.in(language).missing(), "/");
  }

  public Response unknown() {
    return json
        ? notice(404, Notices.in(language).unknown())
        : page(404, Pages.unknown(language, statementUrl));
  }

  /** The fields that are wrong, as a problem (RFC 9457). */
  public Response wrong(Typed typed) {
    List<Map<String, String>> errors =
        typed.errors().entrySet().stream()
            .map(each -> fieldError(each.getKey(), each.getValue()))
            .toList();
    String title = FrameWords.in(language).pleaseCorrect();
    return Response.problem(
        422,
        Json.write(Map.of("type", "about:blank", "title", title, "status", 422, "errors", errors)));
  }

  private static Map<String, String> fieldError(String field, String message) {
    Map<String, String> error = new LinkedHashMap<>(); // the same order in every answer
    error.put("field", field);
    error.put("message", message);
    return error;
  }

  public Response page(int status, String html) {
    // Not no-referrer: a browser would then call the origin of our own forms "null".
    return Response.html(status, html)
        .with("content-language", language.code())
        .with("referrer-policy", "same-origin");
  }
}
