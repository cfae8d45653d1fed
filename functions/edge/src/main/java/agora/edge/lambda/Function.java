package agora.edge.lambda;

import agora.edge.http.Response;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function: reads the event from the stream, hands it to the one method that is made for
 * its kind, and writes the answer. A kind that a function does not take is an error, which Lambda
 * reports and retries as the template says.
 */
public abstract class Function implements RequestStreamHandler {

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    Json.write(out, answer(Events.read(in), context));
  }

  private Map<String, @Nullable Object> answer(Call call, Context context) {
    return switch (call) {
      case Call.Http http -> Events.http(safely(http, context));
      case Call.Messages batch -> Events.failures(onMessages(batch.messages()));
      case Call.Changes batch -> Events.failures(onChanges(batch.changes()));
      case Call.Warm _ -> Map.of("warm", true);
      case Call.Direct direct -> onDirect(direct.input());
    };
  }

  private Response safely(Call.Http http, Context context) {
    try {
      return onRequest(http.request());
    } catch (RuntimeException e) {
      Log.error(
          "request-failed",
          e,
          Map.of("route", http.request().routeKey(), "request", context.getAwsRequestId()));
      return onError(http.request());
    }
  }

  /** Answers a request. */
  protected Response onRequest(agora.edge.http.Request request) {
    throw new UnsupportedOperationException("takes no requests");
  }

  /** What a citizen sees when we failed: never a stack trace. */
  protected Response onError(agora.edge.http.Request request) {
    return Response.problem(
        500,
        Json.write(
            Map.of(
                "type",
                "about:blank",
                "title",
                "Something went wrong on our side",
                "status",
                500)));
  }

  /**
   * Handles messages of a queue.
   *
   * @return the ids of those that failed and shall come again
   */
  protected List<String> onMessages(List<Call.Message> messages) {
    throw new UnsupportedOperationException("takes no messages");
  }

  /**
   * Handles changes of a table, in order.
   *
   * @return the sequence number of the first that failed, or nothing
   */
  protected List<String> onChanges(List<Call.Change> changes) {
    throw new UnsupportedOperationException("takes no changes");
  }

  /** Handles a direct call: a schedule's input or a command. */
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    throw new UnsupportedOperationException("takes no direct calls");
  }
}
