package agora.staff;

import agora.checks.FieldError;
import java.util.List;

/**
 * Why a command was not carried out.
 *
 * @param status the HTTP status that says why
 */
public record Refusal(int status, String title, String detail, List<FieldError> errors) {

  static Refusal missing(String field, String detail) {
    return new Refusal(404, "Not found", detail, List.of(new FieldError(field, detail)));
  }
}
