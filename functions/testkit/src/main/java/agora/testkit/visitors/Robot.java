package agora.testkit.visitors;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A mail scanner of the thorough kind: it opens every page that a mail links to, fills in every
 * form, presses every button, and does the same with what comes of it, as fast as it can. It keeps
 * cookies and follows redirects.
 */
public final class Robot {

  private static final int ROUNDS = 3; // one more than the page that asks once more
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>\\\\]+");

  /** Where the robot's requests go. */
  public interface Web {
    /**
     * Answers a request.
     *
     * @param path with its query
     */
    Answer send(String method, String path, Map<String, String> headers, String body);
  }

  /**
   * An answer.
   *
   * @param headers by name in lower case
   */
  public record Answer(String html, Map<String, String> headers) {}

  private final Web web;
  private final boolean browser;
  private final Runnable patience;
  private final Set<String> cookies = new LinkedHashSet<>();
  private int presses;

  /** The page that was come to last, redirects followed. */
  private String at = "";

  private Robot(Web web, boolean browser, Runnable patience) {
    this.web = web;
    this.browser = browser;
    this.patience = patience;
  }

  /** One that speaks HTTP by itself. */
  public static Robot plain(Web web) {
    return new Robot(web, false, () -> {});
  }

  /** One that drives a real browser, whose requests cannot be told from a person's. */
  public static Robot browser(Web web) {
    return new Robot(web, true, () -> {});
  }

  /**
   * One that takes its time before each press, as a person does.
   *
   * @param patience turns the clock
   */
  public Robot patient(Runnable patience) {
    return new Robot(web, browser, patience);
  }

  /** Opens and presses everything that a mail links to, and tells how often it pressed. */
  public int scan(String mail) {
    presses = 0;
    Set<String> paths =
        LINK.matcher(mail)
            .results()
            .map(found -> URI.create(found.group()).getRawPath())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String path : paths) {
      Answer page = send("GET", path, "");
      press(at, page, ROUNDS);
    }
    return presses;
  }

  private void press(String path, Answer page, int rounds) {
    Document document = Jsoup.parse(page.html());
    for (Element form : document.select("form[method=post]")) {
      for (Element button : form.select("button")) {
        if (rounds > 0) {
          patience.run();
          presses++;
          Answer next = send("POST", path, fields(form, button));
          press(at, next, rounds - 1);
        }
      }
    }
  }

  private static String fields(Element form, Element button) {
    List<String> fields = new ArrayList<>();
    for (Element input : form.select("input[name]")) {
      fields.add(field(input, input.attr("type").equals("email") ? "robot@scanner.example" : null));
    }
    if (button.hasAttr("name")) {
      fields.add(field(button, null));
    }
    return String.join("&", fields);
  }

  private static String field(Element element, @Nullable String typed) {
    return element.attr("name")
        + "="
        + URLEncoder.encode(typed == null ? element.attr("value") : typed, StandardCharsets.UTF_8);
  }

  private Answer send(String method, String path, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (browser) {
      headers.putAll(Press.HEADERS);
    }
    headers.put("content-type", "application/x-www-form-urlencoded");
    headers.put("accept", "text/html,*/*");
    headers.put("cookie", String.join("; ", cookies));
    Answer answer = web.send(method, path, headers, body);
    String cookie = answer.headers().getOrDefault("set-cookie", "");
    if (!cookie.isEmpty()) {
      cookies.add(cookie.split(";", 2)[0]);
    }
    at = path;
    String to = answer.headers().get("location");
    if (to == null) {
      return answer;
    }
    return send("GET", to.startsWith("/") ? to : path, "");
  }
}
