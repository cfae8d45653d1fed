package agora.admin;

import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.fetch.TestSite;
import agora.insights.Stats;
import agora.mailings.Mailings;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.staff.StaffCommands;
import agora.store.Contents;
import agora.testkit.StandIns;
import agora.testkit.aws.HttpFront;
import agora.testkit.aws.StaffLogin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A browser before the console, as Lambda hands its requests to the function: it keeps cookies,
 * follows nothing, and signs in at a pool's stand-in. The template's tables are behind it.
 */
public final class Visitor implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));

  /** What a page answered. */
  public record Page(int status, Map<String, String> headers, String body) {

    public String location() {
      return headers.getOrDefault("location", "");
    }

    /** What the page's forms carry, so that the act is known to be its reader's own. */
    public String act() {
      Matcher act = Pattern.compile("name=\"act\" value=\"([^\"]+)\"").matcher(body);
      return act.find() ? act.group(1) : "";
    }
  }

  public final Template template =
      Template.read(
          ROOT.resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  public Instant now = Instant.parse("2026-11-24T10:00:00Z");
  public final StandIns aws = new StandIns(template, () -> this.now);
  public final StaffLogin login;
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.inMemory(template);
  private final Map<String, String> environment =
      new HashMap<>(template.environment("AdminFunction"));
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpFront pool;
  private final AdminHandler handler;

  /** All that the web has. */
  public final TestSite site = new TestSite();

  /** The last Set-Cookie headers. */
  public List<String> set = List.of();

  public Visitor() {
    try {
      pool = new HttpFront(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = "http://localhost:" + pool.port();
    login =
        new StaffLogin(
                address,
                String.valueOf(environment.get("STAFF_CLIENT")),
                environment.get("PUBLIC_BASE_URL") + "/admin",
                () -> now)
            .ready();
    pool.start(request -> login.answer(request, request.path()));
    environment.putAll(
        Map.of(
            "AWS_REGION",
            "eu-north-1",
            "AWS_ACCESS_KEY_ID",
            "AdminFunction",
            "AWS_SECRET_ACCESS_KEY",
            "none",
            "AWS_ENDPOINT_URL_DYNAMODB",
            dynamo.endpoint().toString(),
            "STAFF_LOGIN",
            address,
            "STAFF_ISSUER",
            address));
    Environment own = aws.environment(environment);
    Random random = new Random(1);
    handler =
        new AdminHandler(
            own, () -> now, random, StaffCommands.in(own, () -> now, random, site.outside()));
  }

  /** Signs somebody in who is in these groups, and has no other cookies but for the language. */
  public Visitor as(String email, String... groups) {
    cookies.keySet().removeIf(each -> !each.equals("console-language"));
    login.with(email, groups);
    Page back = finish(email, begin("/admin"));
    if (back.status() != 302) {
      throw new AssertionError(email + " was not signed in: " + back);
    }
    return this;
  }

  /** Asks for a page, and returns where the pool is told to sign in. */
  public String begin(String path) {
    return get(path).location();
  }

  /** Signs in at the pool, and comes back. */
  public Page finish(String email, String authorize) {
    return get(back(email, authorize));
  }

  /** Where the pool sends who signs in. */
  public String back(String email, String authorize) {
    var answer = login.signIn(email, query(URI.create(authorize).getRawQuery()));
    String location =
        answer.headers().stream()
            .filter(header -> header.name().equals("Location"))
            .findFirst()
            .orElseThrow()
            .value();
    return location.substring(location.indexOf("/admin"));
  }

  public Page get(String path) {
    return ask("GET", path, Map.of(), Map.of());
  }

  /** Posts a form as its page has it. */
  public Page post(String path, Map<String, String> form) {
    Map<String, String> own = new LinkedHashMap<>(form);
    own.put("act", get("/admin?all=yes").act());
    return ask("POST", path, own, Map.of("sec-fetch-site", "same-origin"));
  }

  /** Asks in any way, with the cookies as they are. */
  public Page ask(
      String method, String path, Map<String, String> form, Map<String, String> headers) {
    String[] parts = path.split("\\?", 2);
    String proxy = parts[0].equals("/admin") ? "" : parts[0].substring("/admin/".length());
    Map<String, Object> event = new HashMap<>();
    event.put("routeKey", proxy.isEmpty() ? "ANY /admin" : "ANY /admin/{proxy+}");
    event.put("pathParameters", proxy.isEmpty() ? Map.of() : Map.of("proxy", proxy));
    event.put("queryStringParameters", query(parts.length > 1 ? parts[1] : ""));
    Map<String, String> all = new HashMap<>(headers);
    all.put("content-type", "application/x-www-form-urlencoded");
    event.put("headers", all);
    event.put(
        "cookies",
        cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    event.put("requestContext", Map.of("http", Map.of("method", method, "sourceIp", "127.0.0.1")));
    event.put("isBase64Encoded", false);
    event.put("body", encoded(form));
    return answer(Json.write(event));
  }

  private Page answer(String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
      Map<String, @Nullable Object> answer = Json.object(out.toString(StandardCharsets.UTF_8));
      List<String> said = new ArrayList<>();
      Json.asList(answer.get("cookies")).forEach(each -> said.add(Json.asText(each)));
      set = List.copyOf(said);
      said.forEach(this::keep);
      Map<String, String> headers = new LinkedHashMap<>();
      Json.asMap(answer.get("headers")).forEach((k, v) -> headers.put(k, Json.asText(v)));
      return new Page(
          Integer.parseInt(Json.asText(answer.get("statusCode"))),
          headers,
          Json.asText(answer.get("body")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    int cut = pair.indexOf('=');
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(pair.substring(0, cut));
    } else {
      cookies.put(pair.substring(0, cut), pair.substring(cut + 1));
    }
  }

  /** What staff have written, past the console. */
  public Contents contents() {
    return new Contents(
        aws.environment(environment).dynamo(), String.valueOf(environment.get("CLUBS_TABLE")));
  }

  /** The mailings, as what sends them has them. */
  public Mailings mailings() {
    return new Mailings(store(), String.valueOf(environment.get("MAILINGS_TABLE")));
  }

  /** Where our own pages stand. */
  public String publicBaseUrl() {
    return String.valueOf(environment.get("PUBLIC_BASE_URL"));
  }

  /** Counts a club's members, as the stream of members does. */
  public void counts(String club, long members) {
    counts(Stats.ofClub(club), Map.of("active", members));
  }

  /** Counts what a key of Stats has. */
  public void counts(String key, Map<String, Long> counts) {
    Item lane = Item.of(key, "0");
    counts.forEach(lane::with);
    try (DynamoDbClient store = store()) {
      store.putItem(put -> put.tableName(environment.get("STATS_TABLE")).item(lane.values()));
    }
  }

  /** Has a club so many members, past the console. */
  public void members(String club, int members) {
    try (DynamoDbClient store = store()) {
      IntStream.range(0, members)
          .mapToObj(i -> member(club, "m%05d".formatted(i)))
          .forEach(
              member ->
                  store.putItem(
                      put -> put.tableName(environment.get("MEMBERS_TABLE")).item(member)));
    }
  }

  private static Map<String, AttributeValue> member(String club, String id) {
    return Item.of(club, id)
        .with("email", id + "@borger.example")
        .with("language", "da")
        .with("topics", List.of())
        .with("tracking", "NONE")
        .with("state", "ACTIVE")
        .with("source", "web")
        .with("joined", "2026-11-01T10:00:00Z")
        .values();
  }

  /** The store behind the console, past it. */
  public DynamoDbClient store() {
    return aws.environment(environment).dynamo();
  }

  /** Ends all lagging of the store. */
  public void settle() {
    dynamo.settle();
  }

  /** The cookies as they are, to be changed. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** Gives a command directly, in JSON in which ' stands for ", and returns its answer. */
  public String gives(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String json = command.replace('\'', '"');
    try {
      handler.handleRequest(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out, null);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a command of events/, as the account's own people do. */
  public void given(String... files) {
    for (String file : files) {
      String done = gives(file(file));
      if (!done.contains("\"ok\":true")) {
        throw new AssertionError(file + ": " + done);
      }
    }
  }

  /** A command of events/. */
  public String file(String name) {
    try {
      return Files.readString(ROOT.resolve("events/" + name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> query(String raw) {
    return agora.testkit.aws.HttpRequestIn.parameters(raw);
  }

  private static String encoded(Map<String, String> form) {
    List<String> pairs = new ArrayList<>();
    form.forEach(
        (name, value) ->
            pairs.add(
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  @Override
  public void close() {
    pool.close();
    dynamo.close();
    site.close();
  }
}
