package agora.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * The call that the daily schedule makes of each function, by its alias. A handler that does not
 * exist or lacks a variable fails here, before any citizen.
 */
final class FirstCalls {
  private FirstCalls() {}

  /** What the functions answered that failed, by the function's name. */
  static Map<String, String> failures(StandIn aws) throws IOException {
    Map<String, String> failures = new TreeMap<>();
    byte[] event = Files.readAllBytes(Project.ROOT.resolve("events/warm.json"));
    try (LambdaClient client = aws.client(LambdaClient.builder())) {
      for (var function : client.listFunctions().functions()) {
        InvokeResponse answer =
            client.invoke(
                call ->
                    call.functionName(function.functionName())
                        .qualifier("live")
                        .payload(SdkBytes.fromByteArray(event)));
        if (answer.functionError() != null) {
          failures.put(function.functionName(), answer.payload().asUtf8String());
        }
      }
    }
    return failures;
  }
}
