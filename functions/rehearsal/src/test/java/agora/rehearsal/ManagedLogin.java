package agora.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The pool's managed login, as a browser and a client's program meet it. The stand-in serves its
 * pages at its own address, in place of the pool's domain, and asks for the password alone.
 */
record ManagedLogin(StandIn aws) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient(); // follows no redirect

  /** The page that an address of the pool's domain leads to, or the answer in its place. */
  HttpResponse<String> open(URI address) {
    return send(HttpRequest.newBuilder(here(address)).build());
  }

  /**
   * Opens the page, fills in its form as it stands there, and sends it.
   *
   * @return where the pool sends the browser
   */
  URI signIn(URI authorize, String name, String password) {
    HttpResponse<String> page = open(authorize);
    if (page.statusCode() != 200) {
      throw new IllegalStateException("no page to sign in on: " + page.body());
    }
    Document document = Jsoup.parse(page.body(), here(authorize).toString());
    Map<String, String> form = new LinkedHashMap<>();
    document
        .select("form input")
        .forEach(input -> form.put(input.attr("name"), input.attr("value")));
    form.put("username", name);
    form.put("password", password);
    URI action = URI.create(document.select("form").attr("abs:action"));
    HttpResponse<String> answer = post(action, form);
    return URI.create(
        answer
            .headers()
            .firstValue("location")
            .orElseThrow(() -> new IllegalStateException("not signed in: " + answer.body())));
  }

  /** What the token endpoint answers; an error has the field {@code error}. */
  JsonNode token(Map<String, String> form) {
    try {
      return JSON.readTree(post(aws.endpoint().resolve("/oauth2/token"), form).body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI here(URI address) {
    return aws.endpoint().resolve(address.getRawPath() + "?" + address.getRawQuery());
  }

  private static HttpResponse<String> post(URI address, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(written(form)))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Fields as a query and a form have them. */
  static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The parameters of a query, of which none here holds anything but plain letters. */
  static Map<String, String> query(URI address) {
    return Arrays.stream(address.getQuery().split("&", -1))
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
  }
}
