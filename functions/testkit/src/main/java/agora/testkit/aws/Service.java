package agora.testkit.aws;

import com.fasterxml.jackson.core.JsonProcessingException;

/** One of AWS's services behind its own protocol. */
@FunctionalInterface
public interface Service {
  /**
   * Answers a request.
   *
   * @param caller the access key id, which is a function's logical id
   * @throws AwsError what the service refuses; {@link Services} writes it as JSON
   */
  HttpAnswer answer(String caller, HttpRequestIn request) throws JsonProcessingException;
}
