package agora.edge.lambda;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;

import agora.edge.web.Request;
import agora.edge.web.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lambda's events and answers as JSON: HTTP API 2.0, SQS and DynamoDB streams. */
final class LambdaJson {

  private LambdaJson() {}

  /**
   * An event.
   *
   * @param now when a record was written that doesn't tell
   */
  static LambdaEvent read(InputStream in, Instant now) throws IOException {
    Map<String, @Nullable Object> event = Json.object(in);
    if (event.get("requestContext") != null && event.get("routeKey") != null) {
      return new LambdaEvent.Http(request(event));
    }
    if (event.get("Records") instanceof List<?> records && !records.isEmpty()) {
      return asMap(records.getFirst()).containsKey("dynamodb")
          ? new LambdaEvent.Changes(records.stream().map(each -> change(asMap(each), now)).toList())
          : new LambdaEvent.Messages(
              records.stream().map(each -> message(asMap(each), now)).toList());
    }
    return Boolean.TRUE.equals(event.get("warm"))
        ? new LambdaEvent.Warm()
        : new LambdaEvent.Direct(event);
  }

  private static Request request(Map<String, @Nullable Object> event) {
    Map<String, @Nullable Object> context = asMap(event.get("requestContext"));
    Map<String, @Nullable Object> http = asMap(context.get("http"));
    Map<String, String> headers = new LinkedHashMap<>();
    texts(event.get("headers")).forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    String body = asText(event.get("body"));
    return new Request(
        asText(event.get("routeKey")).replaceFirst("^HEAD ", "GET "),
        asText(http.get("method")),
        texts(event.get("pathParameters")),
        texts(event.get("queryStringParameters")),
        Map.copyOf(headers),
        cookies(event, headers),
        Boolean.TRUE.equals(event.get("isBase64Encoded"))
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8),
        asText(http.get("sourceIp")),
        texts(asMap(asMap(context.get("authorizer")).get("jwt")).get("claims")));
  }

  /** API Gateway takes the cookies out of their header; its stand-ins leave them there. */
  private static List<String> cookies(
      Map<String, @Nullable Object> event, Map<String, String> headers) {
    if (event.get("cookies") != null) {
      return asList(event.get("cookies")).stream().map(Json::asText).toList();
    }
    return Arrays.stream(headers.getOrDefault("cookie", "").split(";", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    asMap(value).forEach((name, each) -> texts.put(name, asText(each)));
    return Map.copyOf(texts);
  }

  private static LambdaEvent.Message message(Map<String, @Nullable Object> each, Instant now) {
    Map<String, @Nullable Object> attributes = asMap(each.get("attributes"));
    String receives = asText(attributes.get("ApproximateReceiveCount"));
    String sent = asText(attributes.get("SentTimestamp"));
    return new LambdaEvent.Message(
        asText(each.get("messageId")),
        asText(each.get("body")),
        receives.isEmpty() ? 1 : Integer.parseInt(receives),
        sent.isEmpty() ? now : Instant.ofEpochMilli(Long.parseLong(sent)));
  }

  private static LambdaEvent.Change change(Map<String, @Nullable Object> each, Instant now) {
    Map<String, @Nullable Object> data = asMap(each.get("dynamodb"));
    Instant written =
        data.get("ApproximateCreationDateTime") instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : now;
    String[] arn = asText(each.get("eventSourceARN")).split("/", -1);
    return new LambdaEvent.Change(
        asText(each.get("eventID")),
        asText(each.get("eventName")),
        asText(data.get("SequenceNumber")),
        arn.length > 1 ? arn[1] : "",
        written,
        asMap(data.get("OldImage")),
        asMap(data.get("NewImage")));
  }

  /** An answer to a request; to HEAD the same one, without its body. */
  static Map<String, @Nullable Object> http(Request request, Response response) {
    return http(request.method().equals("HEAD") ? response.withoutBody() : response);
  }

  private static Map<String, @Nullable Object> http(Response response) {
    String type = response.headers().getOrDefault("content-type", "");
    boolean text =
        !response.headers().containsKey("content-encoding")
            && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("statusCode", response.status());
    answer.put("headers", response.headers());
    if (!response.cookies().isEmpty()) {
      answer.put("cookies", response.cookies());
    }
    answer.put("isBase64Encoded", !text);
    answer.put(
        "body",
        text
            ? new String(response.body(), StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(response.body()));
    return answer;
  }

  /** The partial batch response, for queues and streams alike. */
  static Map<String, @Nullable Object> failures(List<String> identifiers) {
    return Map.of(
        "batchItemFailures", identifiers.stream().map(id -> Map.of("itemIdentifier", id)).toList());
  }
}
