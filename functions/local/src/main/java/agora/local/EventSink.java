package agora.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes what a service of AWS tells EventBridge. */
@FunctionalInterface
interface EventSink {
  /**
   * Takes one event.
   *
   * @param source the service, such as {@code aws.ses}
   * @param type the detail type
   * @param resources the ARNs that the event is about
   */
  void put(String source, String type, List<String> resources, ObjectNode detail);
}
