package agora.admin;

import agora.console.Console;
import agora.edge.aws.Environment;
import agora.edge.lambda.Function;
import agora.edge.lambda.Json;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.staff.Actor;
import agora.staff.Commands;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.staff.StaffCommands;
import agora.staff.View;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Staff commands, called directly or as {@code POST /admin/api/commands} behind the HTTP API's JWT
 * authorizer; and the console, where staff give them by forms.
 */
public final class AdminHandler extends Function {

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
    this.commands = StaffCommands.in(environment, clock, random);
    this.console = new Console(commands, environment, clock, random);
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    return View.of(commands.run(input, Actor.COMMAND_LINE));
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
      return respond(refused(404, "Not found", "Commands are posted to /admin/api/commands."));
    }
    if (!request.method().equals("POST")) {
      return respond(refused(405, "Method not allowed", "Commands are posted."))
          .with("allow", "POST");
    }
    return respond(command(request));
  }

  /** The list of a club that never was: its answer says so. */
  @Override
  protected void prime() throws IOException {
    rehearse(Map.of("command", "list-issues", "club", "priming-never"));
  }

  private Outcome<?> command(Request request) {
    try {
      return commands.run(
          Json.object(new String(request.body(), StandardCharsets.UTF_8)), Actor.of(request));
    } catch (IOException e) {
      return refused(400, "Not JSON", "The body is not a JSON object: " + where(e) + ".");
    }
  }

  private static String where(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "line %d, column %d"
            .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
        : "it does not begin with {";
  }

  private static Outcome<?> refused(int status, String title, String detail) {
    return new Outcome.Refused<>(new Refusal(status, title, detail, List.of()));
  }

  private static Response respond(Outcome<?> outcome) {
    String json = Json.write(View.of(outcome));
    return outcome instanceof Outcome.Refused<?>(var refusal)
        ? Response.problem(refusal.status(), json)
        : Response.json(200, json);
  }
}
