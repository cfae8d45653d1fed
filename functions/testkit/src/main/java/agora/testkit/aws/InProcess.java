package agora.testkit.aws;

import agora.edge.aws.Environment;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * A function's clients as the SDK makes them, with a door in place of the network. They try again
 * as often as ever, and at once: no test waits.
 */
public final class InProcess implements Environment.Clients {
  private static final URI NOWHERE = URI.create("http://aws.invalid");

  private final Door door;

  public InProcess(Door door) {
    this.door = door;
  }

  @Override
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      Environment environment, B builder, String service) {
    ClientOverrideConfiguration own = builder.overrideConfiguration();
    if (own.retryStrategy().isEmpty() && own.retryStrategyConfigurator().isEmpty()) {
      BackoffStrategy atOnce = BackoffStrategy.retryImmediately();
      builder.overrideConfiguration(
          own.toBuilder()
              .retryStrategy(
                  AwsRetryStrategy.legacyRetryStrategy().toBuilder()
                      .backoffStrategy(atOnce)
                      .throttlingBackoffStrategy(atOnce)
                      .build())
              .build());
    }
    if (service.equals("DYNAMODB")) { // it has doors of its own
      return new Environment(environment.variables()).client(builder, service);
    }
    return builder
        .httpClient(door)
        .region(Region.of(environment.get("AWS_REGION")))
        .endpointOverride(NOWHERE)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    environment.variables().getOrDefault("AWS_ACCESS_KEY_ID", "anonymous"),
                    "none")))
        .build();
  }
}
