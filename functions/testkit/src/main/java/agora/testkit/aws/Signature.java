package agora.testkit.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request, and for which service (Signature Version 4, "credential scope"). The
 * signature itself is not checked.
 *
 * @param caller the access key id
 * @param service as it signs: {@code ses}, {@code sqs}, {@code scheduler}, {@code secretsmanager}
 */
public record Signature(String caller, String service) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,]+)/[^/]*/[^/]*/([^/]+)/aws4_request");

  public static Optional<Signature> of(HttpRequestIn request) {
    Matcher scope = SCOPE.matcher(request.header("authorization", ""));
    return scope.find()
        ? Optional.of(new Signature(scope.group(1), scope.group(2)))
        : Optional.empty();
  }
}
