package agora.testkit.aws;

import java.io.IOException;
import java.util.function.Supplier;

/** What stands between a caller and the services: time that passes, and what can go wrong. */
@FunctionalInterface
public interface Between {

  /** Nothing stands between. */
  Between NOTHING = (request, service) -> service.get();

  /**
   * Passes a request on, or doesn't.
   *
   * @param service does its part, as often as it is asked, and gives its answer
   * @throws IOException in place of an answer: the connection failed, and the service may have done
   *     its part
   */
  HttpAnswer pass(HttpRequestIn request, Supplier<HttpAnswer> service) throws IOException;
}
