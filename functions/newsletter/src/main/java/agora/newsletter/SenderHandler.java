package agora.newsletter;

import agora.edge.aws.Environment;
import agora.edge.aws.Secret;
import agora.edge.lambda.Call;
import agora.edge.lambda.Function;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.mailings.Batches;
import agora.mailings.Claims;
import agora.mailings.Deliveries;
import agora.mailings.Mailings;
import agora.members.Members;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Sends the batches of mailings, one message each. */
public final class SenderHandler extends Function {

  private final BatchSender sender;

  public SenderHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * A sender in this environment.
   *
   * @param random draws nothing here; all functions are made alike
   */
  public SenderHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public SenderHandler(Environment env, InstantSource clock, RandomGenerator random) {
    var dynamo = env.dynamo();
    // A call that SES took and whose answer was lost must not be repeated by the SDK.
    var ses =
        env.client(
            SesV2Client.builder()
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry())),
            "SESV2");
    var secret =
        new Secret(
            env.client(SecretsManagerClient.builder(), "SECRETS_MANAGER"),
            env.get("SIGNING_SECRET"),
            clock);
    Tokens tokens = new Tokens(() -> new Keys(secret.get()), clock);
    String table = env.get("MAILINGS_TABLE");
    String configurationSet = env.get("CONFIGURATION_SET");
    Mailings mailings = new Mailings(dynamo, table);
    Personal personal = new Personal(mailings, tokens, env.get("PUBLIC_BASE_URL"));
    BulkMail mail = new BulkMail(ses, personal, configurationSet, env.get("MAIL_DOMAIN"));
    this.sender =
        new BatchSender(
            mailings,
            new Batches(dynamo, table),
            new Claims(dynamo, table, clock),
            new Members(dynamo, env.get("MEMBERS_TABLE")),
            new Deliveries(dynamo, env.get("DELIVERIES_TABLE")),
            new Slices(mail, mailings, new StaffMail(ses, configurationSet)),
            new Account(ses, clock),
            clock);
  }

  @Override
  protected List<String> onMessages(List<Call.Message> messages) {
    return messages.stream().filter(message -> !sent(message)).map(Call.Message::id).toList();
  }

  private boolean sent(Call.Message message) {
    try {
      var body = Json.object(message.body());
      return sender.send(
          Json.asText(body.get("mailing")), Integer.parseInt(Json.asText(body.get("batch"))));
    } catch (IOException | RuntimeException e) {
      Log.error("send-failed", e, Map.of("message", message.id()));
      return false;
    }
  }
}
