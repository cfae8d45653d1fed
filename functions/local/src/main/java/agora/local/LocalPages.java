package agora.local;

import agora.stack.Route;
import agora.stack.Template;
import agora.testkit.aws.Calls;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.SesAccount;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands under {@code /local}, and the start page. */
final class LocalPages {
  private final Template template;
  private final OutboxPages outbox;
  private final StaffPages staff;
  private final SesAccount account;
  private final ClubClock clock;
  private final Engine engine;
  private final Expiry expiry;
  private final Calls calls;
  private final String url;

  LocalPages(
      Template template,
      OutboxPages outbox,
      StaffPages staff,
      SesAccount account,
      ClubClock clock,
      Engine engine,
      Expiry expiry,
      Calls calls,
      String url) {
    this.template = template;
    this.outbox = outbox;
    this.staff = staff;
    this.account = account;
    this.clock = clock;
    this.engine = engine;
    this.expiry = expiry;
    this.calls = calls;
    this.url = url;
  }

  boolean own(HttpRequestIn request) {
    return request.path().equals("/local")
        || request.path().startsWith("/local/")
        || (request.method().equals("GET")
            && request.path().equals("/")
            && request.query().isEmpty());
  }

  HttpAnswer answer(HttpRequestIn request) {
    if (request.path().startsWith(StaffPages.PATH + "/")) {
      return staff.answer(request);
    }
    String to = HttpRequestIn.parameters(request.query()).getOrDefault("to", "");
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /", "GET /local", "GET /local/" -> start();
        case "GET /local/outbox" -> outbox.list(to);
        case "GET /local/outbox.json" -> outbox.json(to);
        case "GET /local/clock" -> now();
        case "POST /local/clock" -> turn(request);
        case "POST /local/quiet" -> {
          engine.quiet();
          yield now();
        }
        case "GET /local/calls" ->
            HttpAnswer.json(200, JsonTrees.pretty(JsonTrees.of(calls.all())));
        case "POST /local/ses" ->
            HttpAnswer.json(200, account.set(JsonTrees.readObject(request.text())).toString());
        default ->
            request.method().equals("GET") && request.path().startsWith("/local/outbox/")
                ? outbox.mail(request.path().substring("/local/outbox/".length()))
                : HttpAnswer.json(404, "{\"message\":\"Not Found\"}");
      };
    } catch (JsonProcessingException e) {
      return problem("The body must be a JSON object: " + e.getOriginalMessage());
    }
  }

  void turnTo(Instant target) {
    engine.turnTo(target);
    expiry.sweep(clock.instant());
    engine.quiet();
  }

  private HttpAnswer turn(HttpRequestIn request) throws JsonProcessingException {
    // curl -d calls whatever it sends a form
    boolean form =
        request.header("content-type", "").startsWith("application/x-www-form-urlencoded")
            && !request.text().startsWith("{");
    JsonNode wish =
        form
            ? JsonTrees.of(HttpRequestIn.parameters(request.text()))
            : JsonTrees.readObject(request.text());
    Instant target;
    try {
      target =
          wish.hasNonNull("now")
              ? Instant.parse(wish.path("now").asText())
              : later(wish.path("advance").asText());
    } catch (DateTimeException e) {
      return problem(
          "Give {\"now\": an instant such as 2026-12-01T08:00:00Z} or {\"advance\": a time such as"
              + " P7D or PT2H}.");
    }
    if (target.isBefore(clock.instant())) {
      return problem("The clock only goes forward, and it shows %s.".formatted(clock.instant()));
    }
    turnTo(target);
    return form
        ? new HttpAnswer(
            303, java.util.List.of(new HttpAnswer.Header("Location", "/local")), new byte[0])
        : now();
  }

  /** The instant that lies an ISO 8601 period or duration ahead. */
  private Instant later(String advance) {
    Instant now = clock.instant();
    return advance.contains("T")
        ? now.plus(Duration.parse(advance))
        : now.atOffset(ZoneOffset.UTC).plus(Period.parse(advance)).toInstant();
  }

  private HttpAnswer now() {
    return HttpAnswer.json(
        200, JsonTrees.object().put("now", clock.instant().toString()).toString());
  }

  private static HttpAnswer problem(String sentence) {
    return HttpAnswer.json(400, JsonTrees.object().put("message", sentence).toString());
  }

  private static String link(String path, String name) {
    return "<li><a href=\"%s\">%s</a></li>".formatted(Html.escaped(path), Html.escaped(name));
  }

  private HttpAnswer start() {
    String pages =
        template.routes().stream()
            .filter(route -> !route.method().equals("POST") && !route.path().contains("{"))
            .map(Route::path)
            .distinct()
            .map(
                path ->
                    path.equals("/")
                        ? link("/?lang=da", "The club's own first page")
                        : link(path, path))
            .collect(Collectors.joining());
    String routes =
        template.routes().stream()
            .map(
                route ->
                    "<li><code>%s</code> → %s</li>"
                        .formatted(Html.escaped(route.key()), Html.escaped(route.function())))
            .collect(Collectors.joining());
    String buttons =
        Map.of("1 P1D", "A day on", "2 P7D", "A week on", "3 P1M", "A month on").entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    "<form method=\"post\" action=\"/local/clock\"><input type=\"hidden\" name=\"advance\" value=\"%s\"><button>%s</button></form>"
                        .formatted(each.getKey().substring(2), each.getValue()))
            .collect(Collectors.joining());
    return Html.page(
        "Agora on this machine",
        """
        <h1>Agora on this machine</h1>
        <p>The whole club, as <code>template.yaml</code> says: the same functions, events and SDK calls as on AWS.</p>
        <ul><li><a href="/clubs/her-er-debat">The demo club, Her er debat</a></li>%s
        <li><a href="/local/outbox">Outbox</a>: every mail that would have left (<a href="/local/outbox.json">JSON</a>)</li></ul>
        <h2>Clock</h2>
        <p>It is <strong>%s</strong> in the club. Turning the clock runs all that falls due on the way.</p>
        %s
        <h2>Staff commands</h2>
        <pre>aws lambda invoke --endpoint-url %s --function-name AdminFunction --payload fileb://events/report.json /dev/stdout</pre>
        <p>Or <code>POST /2015-03-31/functions/AdminFunction/invocations</code> with the command as JSON.</p>
        <h2>Routes of the template</h2>
        <ul>%s</ul>
        """
            .formatted(
                pages,
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                buttons,
                url,
                routes));
  }
}
