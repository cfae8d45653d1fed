package agora.admin;

import agora.clubs.Language;
import agora.console.Console;
import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.staff.Actor;
import agora.staff.Commands;
import agora.staff.Outcome;
import agora.staff.OutcomeJson;
import agora.staff.Refusal;
import agora.staff.RefusalReason;
import agora.staff.StaffCommands;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Staff commands, called directly or as {@code POST /admin/api/commands} behind the HTTP API's JWT
 * authorizer; and the console, where staff give them by forms.
 */
public final class AdminHandler extends LambdaFunction {

  private static final String API = "ANY /admin/api/{proxy+}";
  private static final String COMMANDS = "commands";

  private final Commands commands;
  private final Console console;

  public AdminHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public AdminHandler(Map<String, String> env, InstantSource clock, RandomGenerator random) {
    this(new Environment(env), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  AdminHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    this(environment, clock, random, StaffCommands.in(environment, clock, random));
  }

  /** The same, with commands that stand on something else. */
  AdminHandler(
      Environment environment, InstantSource clock, RandomGenerator random, Commands commands) {
    this.commands = commands;
    this.console = new Console(commands, environment, clock, random);
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(
      Map<String, @Nullable Object> input, Supplier<String> identity) {
    return OutcomeJson.in(commands.language(input))
        .of(commands.run(input, Actor.direct(identity.get())));
  }

  @Override
  protected Response onRequest(Request request) {
    return request.routeKey().equals(API) ? api(request) : console.answer(request);
  }

  @Override
  protected Response onError(Request request) {
    return request.routeKey().equals(API) ? super.onError(request) : console.failed(request);
  }

  private Response api(Request request) {
    if (!request.path("proxy").equals(COMMANDS)) {
      return respond(new RefusalReason.Elsewhere());
    }
    if (!request.method().equals("POST")) {
      return respond(new RefusalReason.NotPosted()).with("allow", "POST");
    }
    try {
      Map<String, @Nullable Object> fields =
          Json.object(new String(request.body(), StandardCharsets.UTF_8));
      return respond(commands.language(fields), commands.run(fields, Actor.of(request)));
    } catch (IOException e) {
      return respond(noJson(e));
    }
  }

  /** The list of a club that never was: its answer says so. No act of staff's, none is kept. */
  @Override
  protected void prime() throws IOException {
    Map<String, @Nullable Object> never =
        Json.object("{\"command\": \"list-issues\", \"club\": \"priming-never\"}");
    Json.write(
        OutcomeJson.in(commands.language(never))
            .of(commands.rehearse(Json.asText(never.get("club")))));
  }

  private static RefusalReason noJson(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? new RefusalReason.NoJson(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
        : new RefusalReason.NoJson(0, 0);
  }

  private static Response respond(RefusalReason why) {
    return respond(Language.DANISH, new Outcome.Refused<>(new Refusal(why, List.of())));
  }

  private static Response respond(Language language, Outcome<?> outcome) {
    String json = Json.write(OutcomeJson.in(language).of(outcome));
    return outcome instanceof Outcome.Refused<?>(var refusal)
        ? Response.problem(refusal.status(), json)
        : Response.json(200, json);
  }
}
