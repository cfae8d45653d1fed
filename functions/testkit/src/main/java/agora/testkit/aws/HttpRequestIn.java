package agora.testkit.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came.
 *
 * @param headers by lower-case name; several of one name are joined by a comma
 * @param query without the question mark, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record HttpRequestIn(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    String sourceIp) {
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  public String header(String name, String otherwise) {
    return headers.getOrDefault(name, otherwise);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The operation of a service that speaks AWS JSON; empty for any other. */
  public String operation() {
    return header("x-amz-target", "").replaceFirst("^.*\\.", "");
  }

  /** A query's or a form's fields; several values of one are joined by a comma. */
  public static Map<String, String> parameters(String raw) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name =
          URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
      String value =
          equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
      if (!name.isEmpty()) {
        parameters.merge(name, value, (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  /** A part of a path without its percent signs. */
  public static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
