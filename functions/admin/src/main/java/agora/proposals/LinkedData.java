package agora.proposals;

import agora.edge.lambda.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD, in the words of schema.org: the thing that it is about, by
 * the names of its properties. Whatever is broken is passed over.
 */
record LinkedData(Map<String, @Nullable Object> thing) {

  /** How deep things within things are looked at, and how many there may be. */
  private static final int DEEPEST = 6;

  private static final int MOST = 500;

  private static final LinkedData NOTHING = new LinkedData(new LinkedHashMap<>());

  /** The kind of thing that the page is about, the first one being what is looked for first. */
  private static final List<String> KINDS =
      List.of("Article", "Posting", "Report", "Book", "Event", "Episode", "VideoObject");

  /** What a page says; nothing where it says nothing. */
  static LinkedData of(Document page) {
    List<Map<String, @Nullable Object>> things = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        // Some pages have a list, some an object; within an object both are values.
        collect(Json.object("{\"@graph\":" + script.data().strip() + "}"), 0, things);
      } catch (IOException e) {
        // another script may be well
      }
    }
    for (String kind : KINDS) {
      for (Map<String, @Nullable Object> thing : things) {
        if (is(thing, kind)) {
          return new LinkedData(thing);
        }
      }
    }
    return NOTHING;
  }

  private static void collect(
      @Nullable Object value, int depth, List<Map<String, @Nullable Object>> things) {
    if (depth > DEEPEST || things.size() >= MOST) {
      return;
    }
    if (value instanceof Map<?, ?>) {
      Map<String, @Nullable Object> thing = Json.asMap(value);
      things.add(thing);
      Stream.of("@graph", "mainEntity", "mainEntityOfPage")
          .forEach(name -> collect(thing.get(name), depth + 1, things));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, depth + 1, things));
    }
  }

  private static boolean is(Map<String, @Nullable Object> thing, String kind) {
    return all(thing.get("@type")).anyMatch(type -> Json.asText(type).endsWith(kind));
  }

  boolean isA(String kind) {
    return is(thing, kind);
  }

  /** The first of these properties that says something. */
  Optional<String> text(String... names) {
    return Stream.of(names).flatMap(this::texts).findFirst();
  }

  /** All that a property says: texts, or the names and addresses of things. */
  Stream<String> texts(String name) {
    return all(thing.get(name)).map(LinkedData::text).filter(text -> !text.isBlank());
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      Map<String, @Nullable Object> named = Json.asMap(value);
      return Stream.of("name", "@value", "url", "contentUrl")
          .map(named::get)
          .map(LinkedData::first)
          .filter(text -> !text.isBlank())
          .findFirst()
          .orElse("");
    }
    return first(value);
  }

  private static String first(@Nullable Object value) {
    return all(value)
        .map(each -> each instanceof String text ? text : "")
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Stream<? extends @Nullable Object> all(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
  }
}
