package agora.testkit.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import agora.edge.aws.Environment;
import agora.edge.aws.S3Bucket;
import agora.stack.Template;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** S3 behind two doors. */
final class BucketsTest {

  private static final String TEXT = "blåbær;æøå\n";
  private static final String SHA256 =
      "%s".formatted(java.util.HexFormat.of().formatHex(Presigned.sha256(bytes(TEXT))));

  private final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final Calls calls = new Calls();
  private final Services services =
      new Services()
          .with(
              new Buckets(template.buckets(), InstantSource.system(), "none", Chapter.NONE, calls));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(template.environment("JobsFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "JobsFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    return variables;
  }

  /** What a function sees of its bucket. */
  private static List<String> seen(Environment environment) throws IOException {
    S3Bucket bucket = S3Bucket.in(environment, "FILES_BUCKET");
    List<String> seen = new ArrayList<>();
    seen.add(bucket.length("jobs/a b+c.csv").toString());
    bucket.put("jobs/a b+c.csv", "text/csv", TEXT);
    bucket.put("jobs/b.csv", "text/csv", "2\n");
    seen.add(bucket.length("jobs/a b+c.csv").toString());
    bucket.join(
        "jobs/all.csv",
        "text/csv",
        List.of("jobs/a b+c.csv", "jobs/b.csv"),
        bytes(TEXT).length + 2);
    try (InputStream in = bucket.open("jobs/all.csv")) {
      seen.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    seen.add(
        String.valueOf(
            assertThrows(S3Bucket.Missing.class, () -> bucket.open("jobs/none.csv")).getMessage()));
    return seen;
  }

  @Test
  void aFunctionSeesTheSameThroughBothDoors() throws IOException {
    List<String> below =
        seen(
            new Environment(
                variables(), new InProcessClients(new Door(services, Between.NOTHING))));
    assertEquals(
        List.of(
            OptionalLong.empty().toString(),
            OptionalLong.of(bytes(TEXT).length).toString(),
            TEXT + "2\n",
            "no file jobs/none.csv"),
        below);
    Services fresh =
        new Services()
            .with(
                new Buckets(
                    template.buckets(), InstantSource.system(), "none", Chapter.NONE, calls));
    try (HttpFront front = new HttpFront(0)) {
      front.start(fresh::answer);
      Map<String, String> variables = variables();
      variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + front.port());
      assertEquals(below, seen(new Environment(variables)));
    }
  }

  /** The JDK's client signs nothing: it knows no more than the address and what to send with it. */
  @Test
  void aBrowserPutsAndGetsOverHttpWhatWasSignedForItAndNothingElse() throws Exception {
    try (HttpFront front = new HttpFront(0);
        HttpClient browser = HttpClient.newHttpClient()) {
      front.start(services::answer);
      Map<String, String> variables = variables();
      variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + front.port());
      S3Bucket bucket = S3Bucket.in(new Environment(variables), "FILES_BUCKET");
      S3Bucket.Upload upload =
          bucket.upload("uploads/x", bytes(TEXT).length, SHA256, Duration.ofMinutes(5));
      assertEquals(400, put(browser, upload, TEXT.replace('b', 'c')), "another file");
      assertEquals(403, put(browser, upload, TEXT + "x"), "another length");
      assertEquals(200, put(browser, upload, TEXT));
      String url = bucket.download("uploads/x", "x.csv", Duration.ofMinutes(5));
      HttpResponse<String> got =
          browser.send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(TEXT, got.body());
      assertEquals(
          "attachment; filename=\"x.csv\"",
          got.headers().firstValue("content-disposition").orElse(""));
      assertEquals(
          403,
          browser
              .send(
                  HttpRequest.newBuilder(URI.create(url.replace("uploads/x", "uploads/y"))).build(),
                  HttpResponse.BodyHandlers.ofString())
              .statusCode(),
          "another name");
    }
  }

  private static int put(HttpClient browser, S3Bucket.Upload upload, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.url()))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    upload
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase("content-length")) { // the client counts itself
                request.header(name, value);
              }
            });
    return browser.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aFileIsGoneWhenTheLifecycleSaysSo() {
    Instant[] now = {Instant.parse("2026-12-01T08:00:00Z")};
    Services turned =
        new Services()
            .with(new Buckets(template.buckets(), () -> now[0], "none", Chapter.NONE, calls));
    S3Bucket bucket =
        S3Bucket.in(
            new Environment(variables(), new InProcessClients(new Door(turned, Between.NOTHING))),
            "FILES_BUCKET");
    bucket.put("jobs/a", "text/csv", "1");
    now[0] = now[0].plus(Duration.ofDays(7)).minusSeconds(1);
    assertEquals(OptionalLong.of(1), bucket.length("jobs/a"));
    now[0] = now[0].plusSeconds(1);
    assertEquals(OptionalLong.empty(), bucket.length("jobs/a"));
  }
}
