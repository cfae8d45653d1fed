package agora.runtime;

import java.util.UUID;

/**
 * What Lambda tells a function about one call of it.
 *
 * @param requestId a UUID, new for each call
 * @param functionArn the ARN that the caller named, with its alias or version
 * @param traceId X-Ray's header
 */
public record Invocation(String requestId, String functionArn, String traceId) {

  /** A call of this function with an id of its own. */
  public static Invocation of(String functionArn) {
    return new Invocation(
        UUID.randomUUID().toString(),
        functionArn,
        "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
  }
}
