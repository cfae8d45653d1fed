package agora.testkit.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request, in its header or, where it was signed beforehand, in its query; and for
 * which service (Signature Version 4, "credential scope"). The signature itself is checked by S3
 * alone, see {@link Presigned}.
 *
 * @param caller the access key id
 * @param service as it signs: {@code ses}, {@code sqs}, {@code s3}, {@code scheduler}, {@code
 *     secretsmanager}, {@code sns}, {@code cognito-idp}
 */
public record Signature(String caller, String service) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,]+)/[^/]*/[^/]*/([^/]+)/aws4_request");

  public static Optional<Signature> of(HttpRequestIn request) {
    String beforehand =
        HttpRequestIn.parameters(request.query()).getOrDefault(Presigned.CREDENTIAL, "");
    Matcher scope = SCOPE.matcher(request.header("authorization", "Credential=" + beforehand));
    return scope.find()
        ? Optional.of(new Signature(scope.group(1), scope.group(2)))
        : Optional.empty();
  }
}
