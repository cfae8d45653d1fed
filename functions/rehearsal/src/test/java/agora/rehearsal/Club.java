package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The deployed club, as citizens and staff use it. */
final class Club {
  static final String ID = "her-er-debat";

  /** Longer than any queue, stream or schedule of the stand-in takes on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rehearsal rehearsal;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  Club(Rehearsal rehearsal, String address) {
    this.rehearsal = rehearsal;
    this.address = address;
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  /** Staff give the command of a file in events/ by SAM CLI, with some fields replaced. */
  JsonNode staffGive(String file, Map<String, ?> instead) {
    JsonNode answer = invoke("AdminFunction", file, instead);
    assertTrue(answer.path("ok").asBoolean(), () -> file + " was refused: " + answer);
    return answer.path("result");
  }

  JsonNode invoke(String function, String file, Map<String, ?> instead) {
    try {
      ObjectNode event =
          (ObjectNode) JSON.readTree(Project.ROOT.resolve("events").resolve(file).toFile());
      instead.forEach((name, value) -> event.set(name, JSON.valueToTree(value)));
      Path payload = Files.createTempFile("agora-", ".json");
      try {
        Files.writeString(payload, event.toString());
        Program run =
            rehearsal
                .aws()
                .sam(
                    List.of(
                        "remote",
                        "invoke",
                        function,
                        "--event-file",
                        payload.toString(),
                        "--parameter",
                        "Qualifier=live"));
        return JSON.readTree(run.succeeded());
      } finally {
        Files.delete(payload);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void joins(String email, String tracking) {
    ObjectNode form =
        JSON.createObjectNode()
            .put("email", email)
            .put("tracking", tracking)
            .put("consent", true)
            .put("source", "web");
    HttpResponse<String> answer =
        send(
            "POST",
            "/clubs/" + ID + "/members",
            form.toString(),
            "Content-Type",
            "application/json");
    assertEquals(202, answer.statusCode(), answer::body);
    String link = linkIn(mailsTo(email).getLast(), "/confirm/");
    assertEquals(200, get(link).statusCode());
    String yes = "{\"tracking\": \"personal\"}"; // counts where sign-up asked for it
    String json = "application/json"; // which is asked nothing twice
    assertEquals(200, send("POST", link, yes, "Content-Type", json).statusCode());
  }

  List<OutboxMail> mailsTo(String email) {
    return rehearsal.ses().outbox().stream().filter(mail -> mail.to().equals(email)).toList();
  }

  List<OutboxMail> issuesTo(String email) {
    return mailsTo(email).stream().filter(mail -> mail.tags().containsKey("mailing")).toList();
  }

  /** Waits until something is so, since queues, streams and schedules come when they come. */
  void until(String what, Supplier<Boolean> so) {
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!so.get()) {
      assertTrue(System.nanoTime() < last, () -> what + " never came\n" + rehearsal.story());
      aMoment();
    }
  }

  /** Lets queues, streams and schedules come. */
  static void aMoment() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return address;
  }

  /** The path of the first link in the mail's plain text that has this prefix. */
  static String linkIn(OutboxMail mail, String prefix) {
    return linksIn(mail, prefix)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + prefix + " in: " + mail.text()));
  }

  static Stream<String> linksIn(OutboxMail mail, String prefix) {
    return Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9._~/-]+")
        .matcher(mail.text())
        .results()
        .map(found -> found.group());
  }
}
