package agora.admin;

import agora.checks.FieldError;
import agora.store.Contents;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Domain values as they stand in an answer. */
final class Json {

  private Json() {}

  static List<Map<String, String>> errors(List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              Map<String, String> each = new LinkedHashMap<>();
              each.put("field", error.field());
              each.put("message", error.message());
              return each;
            })
        .toList();
  }

  /** A record's fields by name. */
  static Map<String, @Nullable Object> fields(Record value) {
    try {
      return agora.edge.lambda.Json.object(Contents.write(value));
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }
}
