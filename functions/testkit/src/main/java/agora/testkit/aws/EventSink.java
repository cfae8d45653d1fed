package agora.testkit.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes what a service of AWS tells EventBridge. */
@FunctionalInterface
public interface EventSink {
  /**
   * Takes one event.
   *
   * @param source the service, such as {@code aws.ses}
   * @param type the detail type
   * @param resources the ARNs that the event is about
   */
  void put(String source, String type, List<String> resources, ObjectNode detail);

  /** The whole event, as rules and their targets see it. */
  static ObjectNode event(
      Instant at, String source, String type, List<String> resources, ObjectNode detail) {
    ObjectNode event =
        JsonTrees.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", type)
            .put("source", source)
            .put("account", "000000000000")
            .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", "eu-north-1");
    event.set("resources", JsonTrees.of(resources));
    event.set("detail", detail);
    return event;
  }
}
