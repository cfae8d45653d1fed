package agora.smoke;

import agora.edge.lambda.Json;
import agora.tokens.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * A stack, as who deployed it can reach it.
 *
 * @param pages where the citizens' pages are, without a final slash
 * @param admin the admin function's name, with its alias
 * @param members the name of the table of members
 * @param stored reads the signing keys as they are stored
 * @param asksForToken whether the API itself asks for the staff's token, as AWS's does
 * @param clock the stack's
 */
public record Target(
    String pages,
    String admin,
    String members,
    Supplier<String> stored,
    LambdaClient lambda,
    DynamoDbClient dynamo,
    boolean asksForToken,
    InstantSource clock) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(PATIENCE).build(); // follows no redirect

  /** What a page answered. */
  record Answer(int status, String body, String location) {
    Map<String, @Nullable Object> json() {
      try {
        return Json.object(body);
      } catch (IOException e) {
        throw new Failed("an answer is no JSON: " + body, e);
      }
    }
  }

  /** A deployed stack, by its name. */
  public static Target of(
      String stack,
      CloudFormationClient formation,
      LambdaClient lambda,
      DynamoDbClient dynamo,
      SecretsManagerClient secrets,
      SsmClient parameters) {
    Map<String, String> ids = new HashMap<>();
    String url;
    try {
      for (StackResource each :
          formation.describeStackResources(get -> get.stackName(stack)).stackResources()) {
        ids.put(each.logicalResourceId(), each.physicalResourceId());
      }
      url =
          formation
              .describeStacks(get -> get.stackName(stack))
              .stacks()
              .getFirst()
              .outputs()
              .stream()
              .filter(output -> output.outputKey().equals("PublicUrl"))
              .findFirst()
              .orElseThrow(() -> new Failed("the stack " + stack + " has no output PublicUrl"))
              .outputValue();
    } catch (CloudFormationException e) {
      throw new Failed("there is no stack %s here: %s".formatted(stack, e.getMessage()), e);
    }
    return new Target(
        url,
        id(ids, "AdminFunction") + ":live",
        id(ids, "MembersTable"),
        stored(stack, ids, secrets, parameters),
        lambda,
        dynamo,
        true,
        InstantSource.system());
  }

  /** A stack without a secret has its keys in a parameter (KeysInSsm). */
  private static Supplier<String> stored(
      String stack, Map<String, String> ids, SecretsManagerClient secrets, SsmClient parameters) {
    String secret = ids.get("SigningSecret");
    String name = "/" + stack + "/signing-keys";
    return secret == null
        ? () ->
            parameters.getParameter(get -> get.name(name).withDecryption(true)).parameter().value()
        : () -> secrets.getSecretValue(get -> get.secretId(secret)).secretString();
  }

  private static String id(Map<String, String> ids, String logical) {
    String id = ids.get(logical);
    if (id == null) {
      throw new Failed("this is no stack of Agora: it has no " + logical);
    }
    return id;
  }

  /** The same stack, whose pages are reached elsewhere. */
  public Target at(String elsewhere) {
    return new Target(elsewhere, admin, members, stored, lambda, dynamo, asksForToken, clock);
  }

  /** The keys that sign citizens' links. */
  Keys keys() {
    String text;
    try {
      text = stored.get();
    } catch (SdkException e) {
      throw new Failed("the signing keys cannot be read: " + e.getMessage(), e);
    }
    try {
      return new Keys(
          Json.object(text).entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> Json.asText(each.getValue()))));
    } catch (IOException e) {
      throw new Failed("the signing keys are no JSON", e);
    }
  }

  /**
   * Gives a staff command.
   *
   * @throws Failed with what was answered, if it was refused
   */
  Map<String, @Nullable Object> command(String name, Map<String, ?> fields) {
    Map<String, Object> event = new HashMap<>(fields);
    event.put("command", name);
    event.put(name.equals("save-club") ? "answerLanguage" : "language", "en");
    SdkBytes payload = SdkBytes.fromUtf8String(Json.write(event));
    String answer =
        lambda.invoke(call -> call.functionName(admin).payload(payload)).payload().asUtf8String();
    try {
      var read = Json.object(answer);
      if (!Boolean.TRUE.equals(read.get("ok"))) {
        throw new Failed(name + " was refused: " + answer);
      }
      return Json.asMap(read.get("result"));
    } catch (IOException e) {
      throw new Failed(name + " was not answered: " + answer, e);
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(pages + path)));
  }

  Answer post(String path, Map<String, ?> json) {
    return send(
        HttpRequest.newBuilder(URI.create(pages + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(Json.write(json))));
  }

  /** Posts a form, as a mail program does that leaves by one click (RFC 8058). */
  Answer postForm(String path, String name, String value) {
    return send(
        HttpRequest.newBuilder(URI.create(pages + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = HTTP.send(built, BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), answer.headers().firstValue("location").orElse(""));
    } catch (IOException e) {
      throw new Failed(
          "%s does not answer: %s. Is its DNS record there, and its certificate?"
              .formatted(built.uri(), e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", e);
    }
  }
}
