package agora.edge.lambda;

import agora.edge.web.Response;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function: reads the event from the stream, hands it to the one method that is made for
 * its kind, and writes the answer. A kind that a function does not take is an error, which Lambda
 * reports and retries as the template says.
 */
public abstract class LambdaFunction implements RequestStreamHandler {

  private final Lateness lateness;

  /** A function that answers pages alone. */
  protected LambdaFunction() {
    this(Lateness.never());
  }

  /**
   * A function that queues or streams call.
   *
   * @param lateness what is too old when it comes
   */
  @SuppressWarnings("this-escape") // the hooks run when the function is long made
  protected LambdaFunction(Lateness lateness) {
    this.lateness = lateness;
    Snapshot.prime(this);
  }

  /**
   * Answers one event.
   *
   * @param context Lambda's; null where a test has none
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, @Nullable Context context)
      throws IOException {
    handle(in, out, context == null ? "" : context.getAwsRequestId(), () -> identity(context));
  }

  private static String identity(@Nullable Context context) {
    CognitoIdentity identity = context == null ? null : context.getIdentity();
    return identity == null ? "" : Objects.requireNonNullElse(identity.getIdentityId(), "");
  }

  private void handle(InputStream in, OutputStream out, String requestId, Supplier<String> identity)
      throws IOException {
    Json.write(out, answer(LambdaJson.read(in, lateness.now()), requestId, identity));
  }

  private Map<String, @Nullable Object> answer(
      LambdaEvent call, String requestId, Supplier<String> identity) {
    return switch (call) {
      case LambdaEvent.Http http -> LambdaJson.http(http.request(), safely(http, requestId));
      case LambdaEvent.Messages batch -> {
        lateness.ofMessages(batch.messages());
        yield LambdaJson.failures(failedOf(batch.messages()));
      }
      case LambdaEvent.Changes batch -> {
        lateness.ofChanges(batch.changes());
        yield LambdaJson.failures(counted(() -> onChanges(batch.changes())));
      }
      case LambdaEvent.Warm _ -> Map.of("warm", true);
      case LambdaEvent.Direct direct -> counted(() -> onDirect(direct.input(), identity));
    };
  }

  private Response safely(LambdaEvent.Http http, String requestId) {
    try {
      return onRequest(http.request());
    } catch (RuntimeException | Error e) { // a body can be made to overflow the stack
      Log.error(
          "request-failed", e, Map.of("route", http.request().routeKey(), "request", requestId));
      return apology(http.request());
    }
  }

  private Response apology(agora.edge.web.Request request) {
    try {
      return onError(request);
    } catch (RuntimeException | Error e) {
      Log.error("apology-failed", e, Map.of("route", request.routeKey()));
      return problem();
    }
  }

  /** The ids of the messages that failed: one that breaks off a batch doesn't take others along. */
  private List<String> failedOf(List<LambdaEvent.Message> messages) {
    try {
      return onMessages(messages);
    } catch (RuntimeException | Error e) {
      int size = messages.size();
      if (size == 1) {
        Log.error("message-failed", e, Map.of("message", messages.getFirst().id()));
        return List.of(messages.getFirst().id());
      }
      return Stream.of(messages.subList(0, size / 2), messages.subList(size / 2, size))
          .flatMap(half -> failedOf(half).stream())
          .toList();
    }
  }

  /** What is thrown goes back to Lambda, which tries again. */
  private static <T> T counted(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException | Error e) {
      Log.error("call-failed", e, Map.of());
      throw e;
    }
  }

  /** Answers a request. */
  protected Response onRequest(agora.edge.web.Request request) {
    throw new UnsupportedOperationException("takes no requests");
  }

  /** What a citizen sees when we failed: never a stack trace. */
  protected Response onError(agora.edge.web.Request request) {
    return problem();
  }

  /** Where even the apology failed: without a language, what HTTP calls it (RFC 9457, 4.2.1). */
  private static Response problem() {
    return Response.problem(
        500,
        Json.write(Map.of("type", "about:blank", "title", "Internal Server Error", "status", 500)));
  }

  /**
   * Handles messages of a queue.
   *
   * @return the ids of those that failed and shall come again
   */
  protected List<String> onMessages(List<LambdaEvent.Message> messages) {
    throw new UnsupportedOperationException("takes no messages");
  }

  /**
   * Handles changes of a table, in order.
   *
   * @return the sequence number of the first that failed, or nothing
   */
  protected List<String> onChanges(List<LambdaEvent.Change> changes) {
    throw new UnsupportedOperationException("takes no changes");
  }

  /**
   * Handles a direct call, for functions that ask who calls.
   *
   * @param identity the Amazon Cognito identity that authorised the call, as Lambda tells it; empty
   *     where another principal of the account did, of whom Lambda tells nothing
   */
  protected Map<String, @Nullable Object> onDirect(
      Map<String, @Nullable Object> input, Supplier<String> identity) {
    return onDirect(input);
  }

  /** Handles a direct call: a schedule's input or a command. */
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    throw new UnsupportedOperationException("takes no direct calls");
  }

  /**
   * Goes once through what a first call needs, before a snapshot is taken: a real round trip to the
   * store, the JSON, a page. It may use only actions that the function is allowed anyway, must
   * change nothing, and must draw nothing that has to be unique: every restored copy would have it.
   * Where it fails, the snapshot is taken all the same.
   */
  protected void prime() throws IOException {}

  final void primeSafely() {
    try {
      prime();
    } catch (IOException | RuntimeException | Error e) {
      Log.error("priming-failed", e, Map.of());
    }
  }

  /** For {@link #prime}: handles a GET of one of our routes, from the event to the answer. */
  protected final void rehearse(String route, Map<String, String> path) throws IOException {
    rehearse(
        Map.of(
            "routeKey",
            "GET " + route,
            "pathParameters",
            path,
            "headers",
            Map.of("user-agent", "Mozilla/5.0", "accept", "text/html", "accept-language", "da"),
            "requestContext",
            Map.of("http", Map.of("method", "GET", "sourceIp", "127.0.0.1"))));
  }

  /** For {@link #prime}: handles an event from its bytes to the answer's. */
  protected final void rehearse(Map<String, ? extends @Nullable Object> event) throws IOException {
    byte[] json = Json.write(event).getBytes(StandardCharsets.UTF_8);
    handle(new ByteArrayInputStream(json), OutputStream.nullOutputStream(), "priming", () -> "");
  }
}
