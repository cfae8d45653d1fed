package agora.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came.
 *
 * @param headers by lower-case name; several of one name are joined by a comma
 * @param query without the question mark, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record HttpRequestIn(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    String sourceIp) {
  @Nullable String header(String name) {
    return headers.get(name);
  }

  String header(String name, String otherwise) {
    return headers.getOrDefault(name, otherwise);
  }

  String text() {
    return new String(body, java.nio.charset.StandardCharsets.UTF_8);
  }
}
