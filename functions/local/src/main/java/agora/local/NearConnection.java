package agora.local;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection to a service of this JVM: it is asked once, when the answer is first wanted. */
final class NearConnection extends HttpURLConnection {
  private static final String LOOPBACK = "127.0.0.1";

  private final Function<HttpRequestIn, HttpAnswer> service;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private @Nullable HttpAnswer answer;

  NearConnection(URL url, Function<HttpRequestIn, HttpAnswer> service) {
    super(url);
    this.service = service;
  }

  @Override
  public void connect() {
    // what is asked, and of whom, is told in one
  }

  @Override
  public OutputStream getOutputStream() {
    return sent;
  }

  /** A service that fails closes the connection, as a server does. */
  private HttpAnswer answer() throws IOException {
    HttpAnswer known = answer;
    if (known == null) {
      try {
        known = service.apply(request());
      } catch (RuntimeException e) {
        throw new IOException("the service failed", e);
      }
      connected = true;
      answer = known;
    }
    return known;
  }

  private HttpRequestIn request() {
    Map<String, String> headers = new TreeMap<>();
    getRequestProperties()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return new HttpRequestIn(
        method,
        url.getPath(),
        Objects.requireNonNullElse(url.getQuery(), ""),
        headers,
        sent.toByteArray(),
        LOOPBACK);
  }

  @Override
  public int getResponseCode() throws IOException {
    return answer().status();
  }

  @Override
  public String getResponseMessage() {
    return "";
  }

  @Override
  public InputStream getInputStream() throws IOException {
    if (failed()) {
      throw new IOException("The server answered " + answer().status());
    }
    return new ByteArrayInputStream(answer().body());
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    HttpAnswer known = answer;
    return known == null || known.status() < HTTP_BAD_REQUEST
        ? null
        : new ByteArrayInputStream(known.body());
  }

  private boolean failed() throws IOException {
    return answer().status() >= HTTP_BAD_REQUEST;
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    HttpAnswer known = answer;
    if (known != null) {
      known
          .headers()
          .forEach(
              each ->
                  fields.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.value()));
    }
    return fields;
  }

  @Override
  public @Nullable String getHeaderField(@Nullable String name) {
    List<String> values = name == null ? null : getHeaderFields().get(name);
    return values == null ? null : values.getLast();
  }

  @Override
  public void disconnect() {
    // nothing is held
  }

  @Override
  public boolean usingProxy() {
    return false;
  }
}
