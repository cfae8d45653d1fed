package agora.edge.web;

import agora.tokens.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An HTTP answer. Every answer carries the headers that keep a page safe; see {@link #SAFE}.
 *
 * @param cookies each as a Set-Cookie header says it (RFC 6265)
 */
public record Response(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

  /** Characters that tell one state of a page from all others. */
  private static final int TAG = 32;

  private static final Map<String, String> SAFE =
      Map.of(
          "content-security-policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "referrer-policy",
          "no-referrer",
          "x-content-type-options",
          "nosniff",
          "cache-control",
          "no-store",
          "strict-transport-security",
          "max-age=31536000");

  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page);
  }

  public static Response json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json);
  }

  /** A problem answer (RFC 9457). */
  public static Response problem(int status, String json) {
    return of(status, "application/problem+json; charset=utf-8", json);
  }

  /** Sends a browser on. A header is ASCII: an address that is not yet is percent-encoded. */
  public static Response redirect(String address) {
    return of(302, "text/plain; charset=utf-8", "").with("location", ascii(address));
  }

  /** Sends a browser on to a page after a post (303): to load that again posts nothing again. */
  public static Response seeOther(String address) {
    return of(303, "text/plain; charset=utf-8", "").with("location", ascii(address));
  }

  /** Tells that an address is another one now, for ever. */
  public static Response moved(String address) {
    Response redirect = redirect(address);
    return new Response(301, redirect.headers(), redirect.cookies(), redirect.body());
  }

  private static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      out.append(each > ' ' && each < 127 ? String.valueOf((char) each) : "%%%02X".formatted(each));
    }
    return out.toString();
  }

  public static Response of(int status, String type, String body) {
    return of(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Response of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>(SAFE);
    headers.put("content-type", type);
    return new Response(status, headers, List.of(), body);
  }

  /** The same head with nothing below it. */
  public Response withoutBody() {
    return new Response(status, headers, cookies, new byte[0]);
  }

  /** The same answer with one header set, in place of a default one where there is one. */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, cookies, body);
  }

  /**
   * The same answer, which anybody may keep for so long, and ask afterwards whether it has changed
   * (RFC 9110, 13.1.2): then it is told without its body that it has not.
   */
  public Response cached(Request request, Duration maxAge) {
    String tag = "\"" + Hashes.sha256(body).substring(0, TAG) + "\"";
    Response cached =
        with("cache-control", "public, max-age=" + maxAge.toSeconds()).with("etag", tag);
    List<String> known = List.of(request.header("if-none-match").split("\\s*,\\s*", -1));
    return status == 200 && (known.contains(tag) || known.contains("W/" + tag))
        ? new Response(304, cached.headers, cookies, new byte[0])
        : cached;
  }

  /** The same answer, which sets one cookie more. */
  public Response withCookie(Cookie cookie) {
    return new Response(
        status,
        headers,
        Stream.concat(cookies.stream(), Stream.of(cookie.header())).toList(),
        body);
  }
}
