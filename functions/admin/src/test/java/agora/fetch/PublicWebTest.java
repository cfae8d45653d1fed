package agora.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.checks.Problem.Unreached.Cause;
import agora.checks.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched from the server, and what nobody can make it fetch. */
final class PublicWebTest {

  private static final String PAGE = "http://avis.site.example/artikel";

  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  private final TestSite site = new TestSite();

  @AfterEach
  void close() {
    site.close();
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }

  private static Reply.Page page(Reply reply) {
    return (Reply.Page) reply;
  }

  private static void isNothing(Cause why, Reply reply) {
    assertEquals(new Reply.Nothing(why), reply);
  }

  private static String text(Reply reply) {
    return new String(page(reply).body(), StandardCharsets.UTF_8);
  }

  @Test
  void aPageIsRead() {
    site.page("/artikel", "<p>Æbler</p>");
    Reply reply = site.web().get(address(PAGE + "#tekst"));
    assertEquals("<p>Æbler</p>", text(reply));
    assertEquals("text/html; charset=utf-8", page(reply).type());
    assertTrue(page(reply).isThere());
    assertEquals(List.of("avis.site.example /artikel"), site.asked());
  }

  @Test
  void whatIsNotThereIsToldByItsStatus() {
    assertTrue(page(site.web().get(address(PAGE))).isGone());
    site.answers("/artikel", 410);
    assertTrue(page(site.web().status(address(PAGE))).isGone());
    site.answers("/artikel", 503);
    assertFalse(page(site.web().status(address(PAGE))).isGone());
    assertFalse(page(site.web().status(address(PAGE))).isThere());
  }

  @Test
  void aNameThatNobodyHasAndANameThatCannotBeAskedForAreTwoThings() {
    isNothing(Cause.NO_HOST, site.web().get(address("http://ingen.example/")));
    PublicWeb offline =
        site.web(
            _ -> true,
            TestSite.names(
                host -> {
                  throw new UnknownHostException(host + ": Temporary failure in name resolution");
                }),
            Duration.ofSeconds(5));
    isNothing(Cause.NO_ANSWER, offline.get(address(PAGE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://avis.site.example:8080/",
        "http://avis.site.example:443/",
        "https://avis.site.example:80/",
        "http://avis.site.example:22/"
      })
  void onlyTheirOwnPortsAreAsked(String text) {
    isNothing(Cause.NOT_PUBLIC, site.web().get(address(text)));
    assertEquals(List.of(), site.asked());
  }

  /** The names are those that a browser takes, and some that glibc resolves by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/artikel",
        "http://localhost/artikel",
        "http://169.254.169.254/latest/meta-data/",
        "http://169.254.170.2/v2/credentials",
        "http://10.0.0.1/",
        "http://0.0.0.0/artikel",
        "http://2130706433/artikel",
        "http://0x7f000001/artikel",
        "http://127.1/artikel",
        "http://017700000001/artikel"
      })
  void noAddressOfTheInsideIsAsked(String text) {
    site.page("/artikel", "inside");
    PublicWeb web = site.web(PublicAddresses::has, real(), Duration.ofSeconds(5));
    Reply reply = web.get(address(text));
    assertTrue(
        List.of(Cause.NOT_PUBLIC, Cause.NO_HOST, Cause.NO_ANSWER)
            .contains(((Reply.Nothing) reply).why()),
        reply::toString);
    assertEquals(List.of(), site.asked());
  }

  @Test
  void withoutTheRuleTheInsideIsAsked() {
    site.page("/artikel", "inside");
    PublicWeb web = site.web(_ -> true, real(), Duration.ofSeconds(5));
    assertEquals("inside", text(web.get(address("http://127.0.0.1/artikel"))));
  }

  private static DnsResolver real() {
    return SystemDefaultDnsResolver.INSTANCE;
  }

  @Test
  void aNameWithOneAddressInsideIsNotAskedAtAnother() {
    PublicWeb web =
        site.web(
            address -> !address.isSiteLocalAddress(),
            TestSite.names(
                _ ->
                    new InetAddress[] {
                      InetAddress.getLoopbackAddress(), InetAddress.getByName("10.0.0.7")
                    }),
            Duration.ofSeconds(5));
    isNothing(Cause.NOT_PUBLIC, web.get(address(PAGE)));
    assertEquals(List.of(), site.asked());
  }

  /** A name that is asked for once and connected to once has nothing to change in between. */
  @Test
  void aNameIsResolvedOnceForAConnectionAndWhatWasJudgedIsConnectedTo() throws Exception {
    site.page("/artikel", "inside");
    InetAddress outside = InetAddress.getByName("127.0.0.9");
    AtomicInteger lookups = new AtomicInteger();
    PublicWeb web =
        site.web(
            outside::equals,
            TestSite.names(
                _ ->
                    new InetAddress[] {
                      lookups.getAndIncrement() == 0 ? outside : InetAddress.getLoopbackAddress()
                    }),
            IMPATIENCE);
    Reply first = web.get(address(PAGE));
    assertTrue(first instanceof Reply.Nothing, "the site is at 127.0.0.1 alone");
    assertEquals(1, lookups.get());
    isNothing(Cause.NOT_PUBLIC, web.get(address(PAGE)));
    assertEquals(List.of(), site.asked());
  }

  @Test
  void threeRedirectsAreFollowedAndNoFourth() {
    site.answers("/1", 301, "Location: /2")
        .answers("/2", 302, "Location: http://andre.site.example/3")
        .answers("/3", 308, "Location: ../artikel?a=%C3%A6")
        .page("/artikel?a=%C3%A6", "found")
        .answers("/0", 307, "Location: /1");
    Reply reply = site.web().get(address("http://avis.site.example/1"));
    assertEquals("found", text(reply), () -> site.asked().toString());
    assertEquals("http://andre.site.example/artikel?a=%C3%A6", page(reply).address().text());
    isNothing(Cause.TOO_MANY_REDIRECTS, site.web().get(address("http://avis.site.example/0")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://metadata.site.example/",
        "http://127.0.0.1/artikel",
        "//metadata.site.example/",
        "http://avis.site.example:22/",
        "https://avis.site.example:8443/",
        "http://[::1]/",
        "http://user:word@avis.site.example/",
        "file:///etc/passwd",
        "ftp://avis.site.example/",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "%%%"
      })
  void aRedirectLeadsNowhereElse(String location) {
    site.answers("/artikel", 302, "Location: " + location);
    PublicWeb web =
        site.web(
            address -> address.isLoopbackAddress(),
            TestSite.names(
                host ->
                    new InetAddress[] {
                      InetAddress.getByName(
                          host.startsWith("avis.") ? "127.0.0.1" : "169.254.169.254")
                    }),
            Duration.ofSeconds(5));
    isNothing(Cause.NOT_PUBLIC, web.get(address(PAGE)));
    assertEquals(List.of("avis.site.example /artikel"), site.asked());
  }

  @Test
  void aRedirectThatLeadsNowhereIsAnAnswer() {
    site.answers("/artikel", 302);
    assertFalse(page(site.web().get(address(PAGE))).isThere());
  }

  @Test
  void packedPagesAreReadAndABombIsNot() {
    site.on("/artikel", out -> packed(out, 1_000_000));
    assertEquals(1_000_000, page(site.web().get(address(PAGE))).body().length);
    site.on("/artikel", out -> packed(out, 500_000_000));
    isNothing(Cause.TOO_LARGE, site.web().get(address(PAGE)));
  }

  private static void packed(OutputStream out, int length) throws IOException {
    TestSite.head(out, 200, "Content-Encoding: gzip");
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      byte[] some = new byte[100_000];
      for (int written = 0; written < length; written += some.length) {
        packed.write(some);
      }
    }
  }

  @Test
  void whatHasNoEndIsNotReadToIt() {
    site.on(
        "/artikel",
        out -> {
          TestSite.head(out, 200);
          while (true) {
            out.write(new byte[10_000]);
          }
        });
    isNothing(Cause.TOO_LARGE, site.web().get(address(PAGE)));
    assertTrue(page(site.web().status(address(PAGE))).isThere(), "its status needs no body");
  }

  @Test
  void aHeadWithoutAnEndIsNotRead() {
    site.on(
        "/artikel",
        out -> {
          out.write("HTTP/1.1 200 so\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("x-more: and more\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        });
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
    site.on(
        "/artikel",
        out -> {
          out.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("so ".getBytes(StandardCharsets.US_ASCII));
          }
        });
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
  }

  @Test
  void whoBreaksOffOrSpeaksSomethingElseDoesNotAnswer() {
    site.on(
        "/artikel",
        out -> {
          TestSite.head(out, 200, "Content-Length: 1000");
          out.write(new byte[10]);
        });
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
    site.on("/artikel", out -> out.write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.UTF_8)));
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
    site.on("/artikel", _ -> {});
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
    site.on(
        "/artikel",
        out -> {
          TestSite.head(out, 200, "Content-Encoding: gzip");
          out.write("not packed at all".getBytes(StandardCharsets.UTF_8));
        });
    isNothing(Cause.NO_ANSWER, site.web().get(address(PAGE)));
  }

  @Test
  void whoSpeaksNoTlsIsNotTrusted() {
    isNothing(Cause.NOT_TRUSTED, site.web().get(address("https://avis.site.example/artikel")));
  }

  @Test
  void whoIsSilentIsNotWaitedFor() {
    CountDownLatch over = new CountDownLatch(1);
    site.on("/artikel", _ -> await(over));
    PublicWeb web = site.web(_ -> true, site.names(), IMPATIENCE);
    isNothing(Cause.TOO_SLOW, web.get(address(PAGE)));
    over.countDown();
  }

  /** Each drop comes in time, but all of them never do. */
  @Test
  void whoAnswersInDropsIsNotWaitedFor() {
    CountDownLatch gone = new CountDownLatch(1);
    site.on(
        "/artikel",
        out -> {
          TestSite.head(out, 200);
          try {
            while (true) {
              out.write('.');
              out.flush();
              LockSupport.parkNanos(5_000_000);
            }
          } finally {
            gone.countDown();
          }
        });
    PublicWeb web = site.web(_ -> true, site.names(), IMPATIENCE);
    isNothing(Cause.TOO_SLOW, web.get(address(PAGE)));
    await(gone); // its connection is closed, not left to it
  }

  @Test
  void aNameThatTakesTooLongIsNotWaitedFor() {
    CountDownLatch over = new CountDownLatch(1);
    PublicWeb web =
        site.web(
            _ -> true,
            TestSite.names(
                host -> {
                  await(over);
                  throw new UnknownHostException(host);
                }),
            IMPATIENCE);
    isNothing(Cause.TOO_SLOW, web.get(address(PAGE)));
    over.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Test
  void nothingIsTakenFromOnePageToTheNext() {
    site.answers("/artikel", 302, "Set-Cookie: who=me", "Location: /next").page("/next", "there");
    assertEquals("there", text(site.web().get(address(PAGE))));
    assertFalse(site.heads().stream().anyMatch(line -> line.startsWith("cookie")));
  }
}
