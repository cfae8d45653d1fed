package agora.testkit.visitors;

import agora.edge.web.HumanPress;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A person who read a page for three seconds, and then pressed its button in a browser of today.
 */
public final class Press {

  /** What the browser says of the press. */
  public static final Map<String, String> HEADERS =
      Map.of(
          "sec-fetch-site", "same-origin",
          "sec-fetch-mode", "navigate",
          "sec-fetch-dest", "document",
          "sec-fetch-user", "?1",
          "content-type", "application/x-www-form-urlencoded");

  private Press() {}

  /**
   * The form's fields, with what the page wrote into it three seconds ago.
   *
   * @param link the token of the link that the page was opened by
   * @param fields the others, urlencoded
   */
  public static String form(Keys keys, Instant now, String link, String fields) {
    Instant opened = now.minusSeconds(3);
    String mark = new HumanPress(new Tokens(() -> keys, () -> opened), () -> opened).mark(link);
    String encoded = URLEncoder.encode(mark, StandardCharsets.UTF_8);
    return fields + (fields.isEmpty() ? "" : "&") + HumanPress.FIELD + "=" + encoded;
  }
}
