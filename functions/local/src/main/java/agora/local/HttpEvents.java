package agora.local;

import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.JsonTrees;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * HTTP API events, payload format 2.0: from a request to the event, and from a function's answer to
 * the response.
 */
final class HttpEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HttpEvents() {}

  static String event(HttpRequestIn request, RouteTable.Match match, Instant now) {
    ObjectNode event = JsonTrees.object();
    event
        .put("version", "2.0")
        .put("routeKey", match.route().key())
        .put("rawPath", request.path())
        .put("rawQueryString", request.query());
    Map<String, String> headers = new TreeMap<>(request.headers());
    String cookies = headers.remove("cookie");
    if (cookies != null) {
      var list = event.putArray("cookies");
      for (String cookie : cookies.split(";\\s*", -1)) {
        list.add(cookie);
      }
    }
    headers.put("x-forwarded-for", request.sourceIp());
    headers.put("x-forwarded-proto", "http");
    event.set("headers", JsonTrees.of(headers));
    if (!request.query().isEmpty()) {
      event.set("queryStringParameters", JsonTrees.of(HttpRequestIn.parameters(request.query())));
    }
    if (!match.parameters().isEmpty()) {
      event.set("pathParameters", JsonTrees.of(match.parameters()));
    }
    event.set("requestContext", context(request, match, now));
    if (request.body().length > 0) {
      boolean text = isText(request.header("content-type", ""));
      event.put("body", text ? request.text() : Base64.getEncoder().encodeToString(request.body()));
      event.put("isBase64Encoded", !text);
    } else {
      event.put("isBase64Encoded", false);
    }
    return event.toString();
  }

  private static ObjectNode context(HttpRequestIn request, RouteTable.Match match, Instant now) {
    ObjectNode context = JsonTrees.object();
    context
        .put("accountId", "000000000000")
        .put("apiId", "local")
        .put("domainName", request.header("host", "localhost"))
        .put("domainPrefix", "local");
    if (match.route().authorizer() != null) {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      jwt.putObject("claims")
          .put("sub", "local-staff")
          .put("email", "local-staff@localhost")
          .put("token_use", "access")
          .put("cognito:groups", "[writer approver desk admin]");
      jwt.putNull("scopes");
    }
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent", ""));
    return context
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", match.route().key())
        .put("stage", "$default")
        .put("time", TIME.format(now))
        .put("timeEpoch", now.toEpochMilli());
  }

  /** Parameters by name; the values of one that comes more than once are joined by a comma. */
  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/xml")
        || type.startsWith("application/javascript")
        || type.contains("+json");
  }

  /**
   * What the browser gets for a function's answer. One without a status code is the body itself, as
   * JSON.
   */
  static HttpAnswer answer(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return internalError();
    }
    try {
      JsonNode node = JsonTrees.read(answered.payload());
      return node.has("statusCode") ? structured(node) : HttpAnswer.json(200, answered.payload());
    } catch (JsonProcessingException e) {
      return internalError();
    } catch (IllegalArgumentException e) { // a body that should be Base64 and isn't
      return internalError();
    }
  }

  static HttpAnswer internalError() {
    return HttpAnswer.json(500, "{\"message\":\"Internal Server Error\"}");
  }

  private static HttpAnswer structured(JsonNode node) {
    List<HttpAnswer.Header> headers = new ArrayList<>();
    boolean typed = false;
    for (var entry : node.path("headers").properties()) {
      if (!List.of("content-length", "transfer-encoding", "connection", "date")
          .contains(entry.getKey().toLowerCase(Locale.ROOT))) { // the server's own
        headers.add(new HttpAnswer.Header(entry.getKey(), entry.getValue().asText()));
      }
      typed |= entry.getKey().equalsIgnoreCase("content-type");
    }
    if (!typed) {
      headers.add(new HttpAnswer.Header("Content-Type", "text/plain;charset=utf-8"));
    }
    node.path("cookies")
        .forEach(cookie -> headers.add(new HttpAnswer.Header("Set-Cookie", cookie.asText())));
    String body = node.path("body").asText("");
    byte[] bytes =
        node.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    return new HttpAnswer(node.path("statusCode").asInt(), headers, bytes);
  }
}
