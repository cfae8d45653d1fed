package agora.admin;

import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.fetch.TestSite;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.staff.StaffCommands;
import agora.testkit.StandIns;
import agora.testkit.Weakened;
import agora.testkit.aws.NearStore;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Staff at work: the handler as Lambda calls it, on the template's tables. */
final class Staff implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  final Template template = template();
  Instant now = NOW;
  final StandIns aws = new StandIns(template, () -> this.now);
  final EmbeddedDynamo dynamo;
  final Map<String, String> environment = new HashMap<>(template.environment("AdminFunction"));
  private final AdminHandler handler;

  /** All that the web has. */
  final TestSite site = new TestSite();

  /** Who calls directly, as Lambda tells it; null where it tells nothing. */
  @Nullable CognitoIdentity identity;

  private @Nullable Weakened weakened;

  Staff() {
    this("", "");
  }

  /** Staff whose store has one condition taken out; none where it is empty. */
  Staff(String condition, String replacement) {
    dynamo = EmbeddedDynamo.inMemory(template);
    handler = handler(store(condition, replacement, true));
    sends("save-library");
  }

  private Staff(EmbeddedDynamo dynamo, String condition, String replacement) {
    this.dynamo = dynamo;
    handler = handler(store(condition, replacement, false));
    sends("save-library");
  }

  /** Staff whose store does to them nothing that they could not expect. */
  static Staff kind(String condition, String replacement) {
    return new Staff(EmbeddedDynamo.kind(template(), () -> NOW), condition, replacement);
  }

  /** Staff whose calls of the store pass through another's endpoint. */
  Staff(UnaryOperator<URI> through) {
    dynamo = EmbeddedDynamo.inMemory(template);
    handler = handler(through.apply(dynamo.endpoint()));
    sends("save-library");
  }

  private static Template template() {
    return Template.read(
        ROOT.resolve("template.yaml"),
        Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  }

  private AdminHandler handler(URI store) {
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ACCESS_KEY_ID", "AdminFunction",
            "AWS_SECRET_ACCESS_KEY", "none",
            "AWS_ENDPOINT_URL_DYNAMODB", store.toString()));
    Environment own = aws.environment(environment);
    Random random = new Random(1);
    return new AdminHandler(
        own, () -> now, random, StaffCommands.in(own, () -> now, random, site.outside()));
  }

  private URI store(String condition, String replacement, boolean racing) {
    if (condition.isEmpty()) {
      return dynamo.endpoint();
    }
    try {
      Weakened store = new Weakened(dynamo.endpoint(), condition, replacement);
      weakened = racing ? store.racing() : store;
      return store.endpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls the function with a file of events/. */
  Map<String, @Nullable Object> sends(String command) {
    return says(file(command));
  }

  static String file(String name) {
    try {
      return Files.readString(ROOT.resolve("events/" + name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls the function with JSON, in which ' stands for ". */
  Map<String, @Nullable Object> asks(String json) {
    return says(json.replace('\'', '"'));
  }

  Map<String, @Nullable Object> posts(String body) {
    return posts(body, Map.of("sub", "staff-1", "cognito:groups", "[admin]"));
  }

  /** Posts JSON, in which ' stands for ", by who is signed in with these claims. */
  Map<String, @Nullable Object> posts(String body, Map<String, String> claims) {
    return says(
        Json.write(
            Map.of(
                "routeKey", "ANY /admin/api/{proxy+}",
                "pathParameters", Map.of("proxy", "commands"),
                "headers", Map.of("content-type", "application/json"),
                "requestContext",
                    Map.of(
                        "http", Map.of("method", "POST"),
                        "authorizer", Map.of("jwt", Map.of("claims", claims))),
                "isBase64Encoded", false,
                "body", body.replace('\'', '"'))));
  }

  private Map<String, @Nullable Object> says(String event) {
    try {
      return Json.object(raw(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The function's answer to an event, as it is written. */
  String raw(String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getName().equals("getIdentity") ? identity : null);
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The club has a member who reads previews. */
  void hasPanel() {
    Item member =
        Item.of("her-er-debat", "m-panel")
            .with("email", "panel@x.example")
            .with("language", "da")
            .with("topics", List.of())
            .with("tracking", "NONE")
            .with("state", "ACTIVE")
            .with("source", "web")
            .with("panel", true)
            .with("joined", "2026-11-01T10:00:00Z");
    try (var store = NearStore.environment(environment).dynamo()) {
      store.putItem(
          put ->
              put.tableName(String.valueOf(environment.get("MEMBERS_TABLE")))
                  .item(member.values()));
    }
  }

  @Override
  public void close() {
    if (weakened != null) {
      weakened.close();
    }
    dynamo.close();
    site.close();
  }
}
