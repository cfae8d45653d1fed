package agora.testkit.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An HTTP answer on its way out. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record HttpAnswer(int status, List<Header> headers, byte[] body) {
  /** One header line. */
  public record Header(String name, String value) {}

  public static HttpAnswer of(int status, String type, String body) {
    return new HttpAnswer(
        status, List.of(new Header("Content-Type", type)), body.getBytes(StandardCharsets.UTF_8));
  }

  public static HttpAnswer json(int status, String body) {
    return of(status, "application/json", body);
  }

  public static HttpAnswer html(String body) {
    return of(200, "text/html; charset=utf-8", body);
  }

  public HttpAnswer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpAnswer(status, more, body);
  }
}
