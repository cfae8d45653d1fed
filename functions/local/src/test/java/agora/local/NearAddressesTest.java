package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpFront;
import agora.testkit.aws.HttpRequestIn;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service answers the same whether it is asked through its port or in this JVM. */
final class NearAddressesTest {
  private HttpFront front;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    front = new HttpFront(0);
    address = URI.create("http://localhost:" + front.port());
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void aServiceIsAskedTheSameAndAnswersTheSameWithAndWithoutAPort() throws IOException {
    front.start(NearAddressesTest::echo);
    List<String> far = all();
    try (NearAddresses _ = new NearAddresses(address, NearAddressesTest::echo)) {
      assertEquals(far, all());
    }
    assertEquals("200 OK null POST /a%20b c=d%26e X,y 127.0.0.1 body", far.getFirst());
  }

  @Test
  void onlyWhatIsNearIsAnsweredHereAndOnlyUntilItIsClosed() throws IOException {
    front.start(request -> HttpAnswer.json(200, "far"));
    try (NearAddresses _ = new NearAddresses(address, request -> HttpAnswer.json(200, "near"))) {
      assertEquals("near", text(get(address)));
      assertEquals("far", text(get(URI.create("http://127.0.0.1:" + front.port()))));
    }
    assertEquals("far", text(get(address)));
  }

  @Test
  void aServiceThatFailsIsAnIoFailureOfItsCaller() {
    front.start(NearAddressesTest::fail);
    assertThrows(IOException.class, () -> get(address).getResponseCode());
    try (NearAddresses _ = new NearAddresses(address, NearAddressesTest::fail)) {
      assertThrows(IOException.class, () -> get(address).getResponseCode());
    }
  }

  private List<String> all() throws IOException {
    return List.of(asked("/a%20b?c=d%26e", 200), asked("/", 400), asked("/", 500));
  }

  /** What a service was asked, and what came of it. */
  private String asked(String path, int status) throws IOException {
    HttpURLConnection connection = get(URI.create(address + path));
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Want", Integer.toString(status));
    connection.setRequestProperty("Twice", "X");
    connection.addRequestProperty("Twice", "y");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(4);
    connection.getOutputStream().write("body".getBytes(StandardCharsets.UTF_8));
    int got = connection.getResponseCode();
    assertEquals("two", connection.getHeaderField("one"));
    assertEquals(List.of("two"), connection.getHeaderFields().get("One"));
    if (got >= 400) {
      assertThrows(IOException.class, connection::getInputStream);
      return got
          + " "
          + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    return got + " OK " + connection.getErrorStream() + " " + text(connection);
  }

  private static HttpAnswer echo(HttpRequestIn request) {
    return HttpAnswer.json(
            Integer.parseInt(request.header("want", "")),
            String.join(
                " ",
                request.method(),
                request.path(),
                request.query(),
                request.header("twice", ""),
                request.sourceIp(),
                request.text()))
        .with("One", "two");
  }

  private static HttpAnswer fail(HttpRequestIn request) {
    throw new IllegalStateException("a fault of " + request.path());
  }

  private static HttpURLConnection get(URI address) throws IOException {
    return (HttpURLConnection) address.toURL().openConnection();
  }

  private static String text(HttpURLConnection connection) throws IOException {
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
