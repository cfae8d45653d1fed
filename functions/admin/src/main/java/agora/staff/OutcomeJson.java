package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.imports.ImportProblem;
import agora.staff.words.AnswerWords;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outcomes as JSON in one language: a result by its fields, or a problem (RFC 9457). */
public final class OutcomeJson {

  private static final Map<Language, OutcomeJson> VIEWS =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(Function.identity(), each -> new OutcomeJson(AnswerWords.in(each))));

  private final AnswerWords words;
  private final ObjectMapper json;

  private OutcomeJson(AnswerWords words) {
    this.words = words;
    SimpleModule module = new SimpleModule();
    module.addSerializer(Problem.class, said(words::of));
    module.addSerializer(Advice.class, said(words::of));
    module.addSerializer(ImportProblem.class, said(words::of));
    module.addSerializer(Fault.class, new OfFault(words));
    this.json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(module)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
  }

  /** The view for whoever reads a language. */
  public static OutcomeJson in(Language language) {
    return Objects.requireNonNull(VIEWS.get(language));
  }

  public Map<String, @Nullable Object> of(Outcome<?> outcome) {
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

  private Map<String, @Nullable Object> problem(Refusal refusal) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    String detail = words.detail(refusal.why());
    problem.put("ok", false);
    problem.put("type", "about:blank");
    problem.put("title", words.title(refusal.why()));
    problem.put("status", refusal.status());
    problem.put("detail", detail);
    problem.put("errors", refusal.errors().stream().map(fault -> error(fault, detail)).toList());
    return problem;
  }

  /** What is not there the whole answer says; its field says the same. */
  private Map<String, String> error(Fault fault, String detail) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("field", fault.field());
    error.put(
        "message",
        fault.problem() instanceof Problem.NotThere ? detail : words.of(fault.problem()));
    return error;
  }

  private Map<String, @Nullable Object> fields(Record value) {
    try {
      return Json.object(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }

  private static <T> JsonSerializer<T> said(Function<T, String> words) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(words.apply(value));
      }
    };
  }

  /** A fault among a result's fields. */
  private static final class OfFault extends JsonSerializer<Fault> {

    private final AnswerWords words;

    OfFault(AnswerWords words) {
      this.words = words;
    }

    @Override
    public void serialize(Fault fault, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("field", fault.field());
      out.writeStringField("message", words.of(fault.problem()));
      out.writeEndObject();
    }
  }
}
