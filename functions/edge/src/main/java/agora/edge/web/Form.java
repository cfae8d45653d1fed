package agora.edge.web;

import agora.edge.lambda.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a form or a JSON client sent: texts by field, in the order they came.
 *
 * @param fields every field's values
 */
public record Form(Map<String, List<String>> fields) {

  /** Bytes that a citizen's form may hold. */
  public static final int LARGEST = 64 * 1024;

  /** The form of a request; nothing if its body cannot be read. */
  public static Optional<Form> of(Request request) {
    String type = request.header("content-type"); // a boundary's case counts
    String kind = type.toLowerCase(Locale.ROOT);
    try {
      if (kind.startsWith("multipart/form-data")) {
        return Optional.of(multipart(request, type));
      }
      String body = new String(request.body(), StandardCharsets.UTF_8);
      return Optional.of(kind.contains("json") ? json(body) : urlencoded(body));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // the client is told that the body cannot be read
    }
  }

  private static Form json(String body) throws IOException {
    Form form = new Form(new LinkedHashMap<>());
    Json.object(body)
        .forEach(
            (name, value) -> {
              if (value instanceof List<?> list) {
                list.forEach(each -> form.add(name, Json.asText(each)));
              } else {
                form.add(name, Json.asText(value));
              }
            });
    return form;
  }

  private static Form urlencoded(String body) {
    Form form = new Form(new LinkedHashMap<>());
    for (String pair : body.split("&", -1)) {
      int cut = pair.indexOf('=');
      if (cut > 0) {
        form.add(decode(pair.substring(0, cut)), decode(pair.substring(cut + 1)));
      }
    }
    return form;
  }

  private static Form multipart(Request request, String type) {
    Form form = new Form(new LinkedHashMap<>());
    Multipart.read(new String(request.body(), StandardCharsets.ISO_8859_1), type, form::add);
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void add(String name, String value) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** A field's first value, or an empty text. */
  public String text(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
