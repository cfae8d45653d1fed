package agora.local;

import agora.testkit.aws.HttpRequestIn;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What calls of services cost, as the services themselves say it. */
final class Metered {
  private static final Pattern UNITS =
      Pattern.compile("\"TableName\":\"([^\"]+)\",\"CapacityUnits\":([0-9.E]+)");
  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

  private static final String STORE = "dynamodb";

  private Metered() {}

  /** The same request, which asks the store for the capacity that it consumes. */
  static byte[] asking(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return ("{\"ReturnConsumedCapacity\":\"TOTAL\","
            + text.substring(1).replaceFirst("\"ReturnConsumedCapacity\":\"[A-Z]+\",?", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  static void tell(Meter meter, String caller, String operation, byte[] answer) {
    meter.called(STORE, operation);
    boolean read = READS.contains(operation);
    Matcher each = UNITS.matcher(new String(answer, StandardCharsets.UTF_8));
    while (each.find()) {
      double units = Double.parseDouble(each.group(2));
      meter.stored(caller, operation, each.group(1), read ? units : 0, read ? 0 : units);
    }
  }

  static String operation(HttpRequestIn request) {
    String operation = request.operation();
    return operation.isEmpty() ? request.method() + " " + request.path() : operation;
  }
}
