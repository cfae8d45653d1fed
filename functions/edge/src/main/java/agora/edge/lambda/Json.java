package agora.edge.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain maps, lists, texts, numbers, booleans and nulls, by Jackson's streaming parser:
 * data binding would cost more cold start than all else that a small function does.
 */
public final class Json {

  /**
   * No event is longer than six megabytes, and what a name is too long for is said by who reads.
   */
  private static final int LONGEST = 6 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(LONGEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private Json() {}

  /** An object; anything else is an {@link IOException}. */
  public static Map<String, @Nullable Object> object(InputStream in) throws IOException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      return object(parser);
    }
  }

  public static Map<String, @Nullable Object> object(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return object(parser);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("not a JSON object");
    }
    return asMap(value(parser));
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  /** A nested object by name; empty where there is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> asMap(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  public static List<?> asList(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  public static String asText(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  public static String write(Map<String, ? extends @Nullable Object> value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(generator, value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  static void write(OutputStream out, Map<String, ? extends @Nullable Object> value)
      throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(generator, value);
    }
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.writeFieldName(String.valueOf(entry.getKey()));
          write(out, entry.getValue());
        }
        out.writeEndObject();
      }
      case Iterable<?> list -> {
        out.writeStartArray();
        for (Object each : list) {
          write(out, each);
        }
        out.writeEndArray();
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Number number -> out.writeNumber(number.doubleValue());
      default -> out.writeString(value.toString());
    }
  }
}
