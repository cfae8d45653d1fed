package agora.testkit.aws;

import agora.stack.Secret;
import agora.stack.TemplateException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The template's secrets, generated at the first start. */
public final class Secrets {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

  private final List<Secret> declared;
  private final Map<String, String> values = new ConcurrentHashMap<>();
  private final Calls calls;
  private final Instant made;

  /** The secrets that the chapter tells of, and new ones for the others. */
  public Secrets(
      List<Secret> declared, RandomGenerator random, Chapter chapter, Calls calls, Instant made) {
    this.declared = declared;
    this.calls = calls;
    this.made = made;
    chapter
        .replay()
        .forEach(kept -> values.put(kept.path("arn").asText(), kept.path("value").asText()));
    for (Secret secret : declared) {
      if (!values.containsKey(secret.arn())) {
        String value = generate(secret, random);
        chapter.write(JsonTrees.object().put("arn", secret.arn()).put("value", value));
        values.put(secret.arn(), value);
      }
    }
  }

  private static String generate(Secret secret, RandomGenerator random) {
    if (secret.text() != null) {
      return secret.text();
    }
    String letters = secret.punctuation() ? PLAIN + PUNCTUATION : PLAIN;
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < secret.length(); i++) {
      password.append(letters.charAt(random.nextInt(letters.length())));
    }
    if (secret.template() == null || secret.key() == null) {
      return password.toString();
    }
    try {
      return JsonTrees.readObject(secret.template())
          .put(secret.key(), password.toString())
          .toString();
    } catch (JsonProcessingException e) {
      throw new TemplateException(
          "%s.SecretStringTemplate is not a JSON object.".formatted(secret.id()));
    }
  }

  /** Gives a secret another value. */
  public void set(Secret secret, String value) {
    values.put(secret.arn(), value);
  }

  JsonNode answer(String caller, String operation, ObjectNode request) {
    if (!operation.equals("GetSecretValue")) {
      throw AwsError.badRequest(
          "InvalidRequestException",
          "Secrets Manager's %s is not supported here.".formatted(operation));
    }
    String id = request.path("SecretId").asText();
    for (Secret secret : declared) {
      if (id.equals(secret.arn()) || id.equals(secret.name())) {
        calls.saw(caller, "secretsmanager:GetSecretValue", secret.arn());
        ObjectNode answer =
            JsonTrees.object()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("VersionId", "00000000-0000-0000-0000-000000000001")
                .put("SecretString", values.get(secret.arn()))
                .put("CreatedDate", made.getEpochSecond());
        answer.putArray("VersionStages").add("AWSCURRENT");
        return answer;
      }
    }
    throw AwsError.badRequest(
        "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }
}
