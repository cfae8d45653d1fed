package agora.testkit.aws;

import agora.stack.Bucket;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * S3 as far as the club calls it: whole objects of the template's buckets, put, read, removed and
 * asked for their length, by the function itself or by whoever was given a signed address. Paths
 * begin with the bucket's name. What a bucket's lifecycle removes is gone when its day has come.
 * Thread-safe.
 */
public final class Buckets {

  private record Stored(byte[] body, String type, Instant at) {}

  private final List<Bucket> declared;
  private final InstantSource clock;
  private final String secretKey;
  private final Chapter chapter;
  private final Calls calls;
  private final Map<String, Stored> objects = new ConcurrentHashMap<>();

  /**
   * The objects that the chapter tells of.
   *
   * @param secretKey with which all callers sign
   */
  public Buckets(
      List<Bucket> declared, InstantSource clock, String secretKey, Chapter chapter, Calls calls) {
    this.declared = declared;
    this.clock = clock;
    this.secretKey = secretKey;
    this.chapter = chapter;
    this.calls = calls;
    for (JsonNode each : chapter.replay()) {
      if (!each.has("body")) {
        objects.remove(each.path("path").asText());
        continue;
      }
      objects.put(
          each.path("path").asText(),
          new Stored(
              Base64.getDecoder().decode(each.path("body").asText()),
              each.path("type").asText(),
              Instant.parse(each.path("at").asText())));
    }
  }

  HttpAnswer answer(String caller, HttpRequestIn request) {
    String path = HttpRequestIn.decoded(request.path());
    Optional<Bucket> bucket =
        declared.stream().filter(each -> path.startsWith("/" + each.name() + "/")).findFirst();
    if (bucket.isEmpty()) {
      return error(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    String arn = bucket.get().arn() + path.substring(1 + bucket.get().name().length());
    return Presigned.of(request)
        .flatMap(this::refused)
        .or(() -> garbled(request))
        .orElseGet(
            () ->
                switch (request.method()) {
                  case "PUT" -> {
                    calls.saw(caller, "s3:PutObject", arn);
                    yield put(path, request);
                  }
                  case "DELETE" -> {
                    calls.saw(caller, "s3:DeleteObject", arn);
                    yield remove(path);
                  }
                  case "GET", "HEAD" -> {
                    calls.saw(caller, "s3:GetObject", arn);
                    yield get(path, bucket.get(), request);
                  }
                  default ->
                      error(
                          405,
                          "MethodNotAllowed",
                          "The specified method is not allowed against this resource.");
                });
  }

  private Optional<HttpAnswer> refused(Presigned request) {
    try {
      if (request.isOver(Instant.now())) { // the SDK signs by the machine's clock
        return Optional.of(error(403, "AccessDenied", "Request has expired"));
      }
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.of(
          error(400, "AuthorizationQueryParametersError", "X-Amz-Date or X-Amz-Expires is none"));
    }
    return request.isSigned(secretKey)
        ? Optional.empty()
        : Optional.of(
            error(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided."));
  }

  /** Whether the body is another than its headers say. */
  private static Optional<HttpAnswer> garbled(HttpRequestIn request) {
    byte[] hash = Presigned.sha256(request.body());
    String signed = request.header("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
    String checksum = request.header("x-amz-checksum-sha256");
    if (!signed.equals("UNSIGNED-PAYLOAD") && !signed.equals(HexFormat.of().formatHex(hash))) {
      return Optional.of(
          error(
              400,
              "XAmzContentSHA256Mismatch",
              "The provided 'x-amz-content-sha256' header does not match what was computed."));
    }
    return checksum == null || checksum.equals(Base64.getEncoder().encodeToString(hash))
        ? Optional.empty()
        : Optional.of(
            error(400, "BadDigest", "The SHA256 you specified did not match what we received."));
  }

  private HttpAnswer put(String path, HttpRequestIn request) {
    String length = request.header("content-length", "" + request.body().length);
    if (!length.equals("" + request.body().length)) {
      return error(400, "IncompleteBody", "The body has not the length of its Content-Length.");
    }
    Stored stored =
        new Stored(
            request.body(),
            request.header("content-type", "application/octet-stream"),
            clock.instant());
    chapter.write(
        JsonTrees.object()
            .put("path", path)
            .put("type", stored.type())
            .put("at", stored.at().toString())
            .put("body", Base64.getEncoder().encodeToString(stored.body())));
    objects.put(path, stored);
    return new HttpAnswer(200, List.of(etag(stored)), new byte[0]);
  }

  /** Of what isn't there S3 says the same. */
  private HttpAnswer remove(String path) {
    chapter.write(JsonTrees.object().put("path", path));
    objects.remove(path);
    return new HttpAnswer(204, List.of(), new byte[0]);
  }

  private HttpAnswer get(String path, Bucket bucket, HttpRequestIn request) {
    @Nullable Stored stored = objects.get(path);
    if (stored == null || isRemoved(stored, bucket)) {
      return error(403, "AccessDenied", "Access Denied"); // nobody here may list a bucket
    }
    List<HttpAnswer.Header> headers = new ArrayList<>();
    headers.add(etag(stored));
    headers.add(new HttpAnswer.Header("Content-Type", stored.type()));
    headers.add(new HttpAnswer.Header("Content-Length", "" + stored.body().length));
    headers.add(
        new HttpAnswer.Header(
            "Last-Modified",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(stored.at().atOffset(ZoneOffset.UTC))));
    Map<String, String> wishes = HttpRequestIn.parameters(request.query());
    if (wishes.containsKey("response-content-disposition")) {
      headers.add(
          new HttpAnswer.Header("Content-Disposition", wishes.get("response-content-disposition")));
    }
    return new HttpAnswer(
        200, headers, request.method().equals("HEAD") ? new byte[0] : stored.body());
  }

  private boolean isRemoved(Stored stored, Bucket bucket) {
    return bucket.days() > 0
        && !clock.instant().isBefore(stored.at().plus(Duration.ofDays(bucket.days())));
  }

  private static HttpAnswer.Header etag(Stored stored) {
    return new HttpAnswer.Header(
        "ETag", "\"" + HexFormat.of().formatHex(Presigned.sha256(stored.body()), 0, 16) + "\"");
  }

  private static HttpAnswer error(int status, String code, String message) {
    return HttpAnswer.of(
        status,
        "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message));
  }
}
