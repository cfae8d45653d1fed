package agora.smoke;

import java.time.Instant;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Plays against the stack that {@code -Dstack=} and {@code -Dregion=} name, with the credentials of
 * the environment. Ends with 1, and a sentence, where something does not work.
 */
public final class Smoke {

  private static final long A_MOMENT = 3_000;

  private Smoke() {}

  @SuppressWarnings("SystemOut") // for who deploys
  public static void main(String[] arguments) {
    String stack = System.getProperty("stack", "");
    String region = System.getProperty("region", "");
    if (stack.isBlank() || stack.startsWith("$") || region.isBlank() || region.startsWith("$")) {
      System.err.println("Name the stack: mvn -Psmoke -Dstack=agora-staging -Dregion=eu-north-1");
      System.exit(1);
    }
    Region there = Region.of(region);
    SdkHttpClient http = UrlConnectionHttpClient.create();
    try (http;
        var formation = CloudFormationClient.builder().region(there).httpClient(http).build();
        var lambda = LambdaClient.builder().region(there).httpClient(http).build();
        var dynamo = DynamoDbClient.builder().region(there).httpClient(http).build();
        var secrets = SecretsManagerClient.builder().region(there).httpClient(http).build();
        var parameters = SsmClient.builder().region(there).httpClient(http).build()) {
      Target target = Target.of(stack, formation, lambda, dynamo, secrets, parameters);
      String run = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
      new Play(target, run, Smoke::aMoment, line -> System.out.println("ok: " + line)).run();
      System.out.println(stack + " works: " + target.pages());
    } catch (Failed e) {
      System.err.println(stack + " does not work: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void aMoment() {
    try {
      Thread.sleep(A_MOMENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", e);
    }
  }
}
