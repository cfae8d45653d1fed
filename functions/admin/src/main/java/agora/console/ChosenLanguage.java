package agora.console;

import agora.clubs.Language;
import agora.edge.web.Cookie;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.signin.SignIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The language in which somebody reads the console: a cookie of the browser's, since some screens
 * are read before signing in and after signing out. Danish until another is chosen. It says nothing
 * of who reads, and shows nothing that was not shown before: a link is enough to choose.
 */
public final class ChosenLanguage {

  /** Behind {@code /admin}. */
  static final String PATH = "language";

  private static final String COOKIE = "console-language";

  /** Browsers keep none for longer than 400 days. */
  private static final Duration MAX_AGE = Duration.ofDays(365);

  private ChosenLanguage() {}

  static Language of(Request request) {
    return Language.of(request.cookie(COOKIE).orElse(null));
  }

  /** Keeps a language, and leads back to where it was chosen. */
  static Response choose(Request request) {
    Response back = Response.redirect(SignIn.own(request.query().getOrDefault("back", "")));
    return Language.known(request.query().get("to"))
        .map(
            language ->
                back.withCookie(
                    new Cookie(COOKIE, language.code(), "/admin", Cookie.SameSite.LAX, MAX_AGE)))
        .orElse(back);
  }

  /** A language to choose instead, and the link that does it. */
  public record Other(Language language, String address) {}

  /** The languages that a screen is not in. */
  static List<Other> others(Language language, String here) {
    return Arrays.stream(Language.values())
        .filter(each -> !each.equals(language))
        .map(each -> new Other(each, address(each, here)))
        .toList();
  }

  private static String address(Language language, String here) {
    return SignIn.to("/admin/" + PATH, Map.of("to", language.code(), "back", here));
  }

  /** The page that a request is about, to come back to: what was posted is not posted again. */
  static String here(Request request) {
    String path = request.path("proxy");
    boolean isOnce = path.equals("signed-in"); // its address is good for one time
    return isOnce
        ? "/admin"
        : SignIn.to(path.isEmpty() ? "/admin" : "/admin/" + path, request.query());
  }
}
