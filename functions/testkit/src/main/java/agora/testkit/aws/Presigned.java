package agora.testkit.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request that somebody signed for another to send (Signature Version 4, "authenticating requests
 * using query parameters"): what it may be is in its query, and every header that was signed comes
 * as it was signed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Amazon
 *     S3</a>
 */
final class Presigned {
  static final String CREDENTIAL = "X-Amz-Credential";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);
  private static final String SIGNATURE = "X-Amz-Signature";

  private final HttpRequestIn request;
  private final Map<String, String> query;

  private Presigned(HttpRequestIn request, Map<String, String> query) {
    this.request = request;
    this.query = query;
  }

  /** Empty where the request was signed by its sender. */
  static Optional<Presigned> of(HttpRequestIn request) {
    Map<String, String> query = HttpRequestIn.parameters(request.query());
    return query.containsKey(SIGNATURE)
        ? Optional.of(new Presigned(request, query))
        : Optional.empty();
  }

  boolean isOver(Instant now) {
    Instant signed = STAMP.parse(parameter("X-Amz-Date"), Instant::from);
    return now.isAfter(signed.plusSeconds(Long.parseLong(parameter("X-Amz-Expires"))));
  }

  /** Whether it is what the key's holder has signed. */
  boolean isSigned(String secretKey) {
    String[] scope = parameter(CREDENTIAL).split("/", 2);
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            parameter("X-Amz-Date"),
            scope[scope.length - 1],
            HexFormat.of().formatHex(sha256(canonical().getBytes(StandardCharsets.UTF_8))));
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : scope[scope.length - 1].split("/", -1)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign)).equals(parameter(SIGNATURE));
  }

  private String canonical() {
    String parameters =
        Arrays.stream(request.query().split("&", -1))
            .filter(each -> !each.startsWith(SIGNATURE + "="))
            .sorted()
            .collect(Collectors.joining("&"));
    List<String> names = List.of(parameter("X-Amz-SignedHeaders").split(";", -1));
    String headers =
        names.stream()
            .map(name -> name + ":" + request.header(name, "").strip() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        request.path(),
        parameters,
        headers,
        String.join(";", names),
        request.header("x-amz-content-sha256", "UNSIGNED-PAYLOAD"));
  }

  private String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC", e);
    }
  }
}
