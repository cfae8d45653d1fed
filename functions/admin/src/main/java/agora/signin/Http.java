package agora.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The few calls of the identity provider. */
final class Http {

  /** Signing in takes two calls, which together are less than the function has. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final int MOST_BYTES = 1 << 20;

  /** An answer, whatever its status. */
  record Answer(int status, String body) {}

  /** The body of an answer of 200. */
  String get(String address) {
    Answer answer = send(address, "GET", "");
    if (answer.status() != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException("the identity provider answered " + answer.status());
    }
    return answer.body();
  }

  Answer post(String address, Map<String, String> form) {
    return send(address, "POST", query(form));
  }

  /** Fields as a query and a form write them. */
  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer send(String address, String method, String body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod(method);
      if (!body.isEmpty()) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] read = in == null ? new byte[0] : in.readNBytes(MOST_BYTES);
        return new Answer(status, new String(read, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the identity provider did not answer", e);
    }
  }
}
