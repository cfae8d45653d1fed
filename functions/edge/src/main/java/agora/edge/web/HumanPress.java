package agora.edge.web;

import agora.pages.Again;
import agora.pages.PageFrame;
import agora.pages.Pages;
import agora.tokens.Hashes;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import agora.tokens.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a person's press of a button from a mail scanner's, on the pages that a mail links to.
 * Scanners open links, and submit the forms they find. So each form carries the signed time at
 * which its page was made, for that link alone; a press that comes sooner than a person reads, or
 * without the marks of a browser in which somebody pressed, is asked for once more on a page with
 * one button. There a browser's marks count for nothing, so that an old browser, a screen reader or
 * a reader without JavaScript is never shut out: two presses are enough for all who wait two
 * seconds.
 *
 * <p>Programs that speak JSON press nothing and are not asked: no form can be sent as JSON, and no
 * scanner asks for JSON alone. One-click unsubscription (RFC 8058) is no page's form either.
 */
public final class HumanPress {

  /** The field of a form that carries when its page was made. */
  public static final String FIELD = PageFrame.MARK;

  /** A press that comes sooner after its page was made is nobody's. */
  public static final Duration SOONEST = Duration.ofSeconds(2);

  private static final String FIRST = "first";
  private static final String AGAIN = "again";

  /** What a browser sends with a form that a person submitted (W3C Fetch Metadata). */
  private static final Map<String, String> MARKS =
      Map.of(
          "sec-fetch-site", "same-origin",
          "sec-fetch-mode", "navigate",
          "sec-fetch-dest", "document",
          "sec-fetch-user", "?1");

  private final Tokens tokens;
  private final InstantSource clock;

  public HumanPress(Tokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * What the forms of a page carry that is made now.
   *
   * @param link the token of the link that the forms act for
   */
  public String mark(String link) {
    return mark(link, FIRST);
  }

  private String mark(String link, String round) {
    String at = Long.toString(clock.millis());
    return tokens.make(Purpose.PRESS, null, Hashes.sha256(link), at, round);
  }

  /**
   * The page that asks once more, or nothing where a person pressed.
   *
   * @param link the token of the link that the form acts for
   */
  public Optional<Response> asks(Request request, Form form, String link, Reader reader) {
    boolean person =
        round(form.text(FIELD), link)
            .filter(round -> round.equals(AGAIN) || isBrowser(request))
            .isPresent();
    return person || isProgram(request) ? Optional.empty() : again(form, link, reader);
  }

  /**
   * The same for a page that no mail leads to: only whoever is quicker than a person is asked.
   *
   * @param page the path of the page that the form stands on
   */
  public Optional<Response> asksInHaste(Request request, Form form, String page, Reader reader) {
    return round(form.text(FIELD), page).isPresent() || isProgram(request)
        ? Optional.empty()
        : again(form, page, reader);
  }

  private Optional<Response> again(Form form, String link, Reader reader) {
    Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
    fields.remove(FIELD);
    Again again = new Again(mark(link, AGAIN), fields);
    return Optional.of(
        reader.page(200, Pages.again(reader.language(), reader.statementUrl(), again)));
  }

  private static boolean isProgram(Request request) {
    String accept = request.header("accept");
    return request.header("content-type").startsWith("application/json")
        || (accept.contains("application/json")
            && !accept.contains("text/html")
            && !accept.contains("*/*"));
  }

  /** Which page a form was sent from, the first or the one that asks; empty where too soon. */
  private Optional<String> round(String mark, String link) {
    if (!(tokens.verify(Purpose.PRESS, mark) instanceof Verified.Valid(List<String> subject))
        || !subject.getFirst().equals(Hashes.sha256(link))) {
      return Optional.empty();
    }
    Instant made = Instant.ofEpochMilli(Long.parseLong(subject.get(1)));
    return clock.instant().isBefore(made.plus(SOONEST))
        ? Optional.empty()
        : Optional.of(subject.get(2));
  }

  private static boolean isBrowser(Request request) {
    return MARKS.entrySet().stream()
        .allMatch(mark -> request.header(mark.getKey()).equals(mark.getValue()));
  }
}
