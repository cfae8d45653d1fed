package agora.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that does what its event says. */
public final class Sample implements RequestStreamHandler {
  private int calls;

  public Sample() {
    if (System.getenv("BROKEN") != null) {
      throw new IllegalStateException("the environment is BROKEN");
    }
  }

  @Override
  @SuppressWarnings("SystemOut")
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    calls++;
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    String answer =
        switch (event) {
          case "\"context\"" ->
              "%s %s %s"
                  .formatted(
                      context.getFunctionName(),
                      context.getInvokedFunctionArn(),
                      context.getRemainingTimeInMillis() > 0);
          case "\"environment\"" -> String.join(",", System.getenv().keySet());
          case "\"throw\"" -> throw new IllegalArgumentException("no such thing");
          case "\"exit\"" -> {
            Runtime.getRuntime().halt(3);
            yield "";
          }
          case "\"sleep\"" -> {
            sleep();
            yield "";
          }
          default -> event + " " + calls;
        };
    System.out.println("called " + calls);
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
