package agora.staff;

import agora.edge.lambda.Json;
import agora.store.Contents;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes as JSON: a result by its fields, or a problem (RFC 9457). */
public final class View {

  private View() {}

  public static Map<String, @Nullable Object> of(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(var result) -> {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("ok", true);
        answer.put("result", fields(result));
        yield answer;
      }
      case Outcome.Refused<?>(var refusal) -> problem(refusal);
    };
  }

  private static Map<String, @Nullable Object> problem(Refusal refusal) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("ok", false);
    problem.put("type", "about:blank");
    problem.put("title", refusal.title());
    problem.put("status", refusal.status());
    problem.put("detail", refusal.detail());
    problem.put("errors", refusal.errors().stream().map(View::fields).toList());
    return problem;
  }

  private static Map<String, @Nullable Object> fields(Record value) {
    try {
      return Json.object(Contents.write(value));
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }
}
