package agora.admin;

import agora.checks.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a command ended. */
sealed interface Outcome {

  /** The command was carried out. */
  record Done(Map<String, ? extends @Nullable Object> result) implements Outcome {}

  /**
   * The command was refused, and nothing was changed.
   *
   * @param status the HTTP status that says why
   */
  record Refused(int status, String title, String detail, List<FieldError> errors)
      implements Outcome {}

  /** Refused for what its fields say. */
  static Outcome invalid(List<FieldError> errors) {
    return new Refused(422, "The command has errors", "Mend the fields named in errors.", errors);
  }

  /** Refused since there is no such thing. */
  static Refused missing(String field, String detail) {
    return new Refused(404, "Not found", detail, List.of(new FieldError(field, detail)));
  }

  /**
   * Refused since somebody else was quicker.
   *
   * @param field names what both have written
   */
  static Outcome overtaken(String field, String what) {
    return new Refused(
        409,
        "Somebody was quicker",
        "Somebody else has changed the %s meanwhile: read it again, then make your change."
            .formatted(what),
        List.of(new FieldError(field, "This was changed meanwhile.")));
  }

  /** The answer as JSON: a result, or a problem (RFC 9457). */
  default Map<String, @Nullable Object> answer() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    switch (this) {
      case Done(var result) -> {
        answer.put("ok", true);
        answer.put("result", result);
      }
      case Refused(int status, String title, String detail, List<FieldError> errors) -> {
        answer.put("ok", false);
        answer.put("type", "about:blank");
        answer.put("title", title);
        answer.put("status", status);
        answer.put("detail", detail);
        answer.put("errors", Json.errors(errors));
      }
    }
    return answer;
  }
}
