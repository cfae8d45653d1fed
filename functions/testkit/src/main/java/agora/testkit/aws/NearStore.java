package agora.testkit.aws;

import agora.edge.aws.Environment;
import agora.stack.EmbeddedDynamo;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.LegacyRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * A function's clients as the SDK makes them, with the short way to a store of this JVM, which is
 * told who calls and checks no signature; what isn't here is reached over HTTP, where the variables
 * say. They try again as often as ever, and at once: no test waits.
 */
public final class NearStore implements Environment.Clients {

  /** The SDK asks DynamoDB oftener than any other service. */
  private static final int TRIES_OF_THE_STORE = 9;

  /** An environment with such clients. */
  public static Environment environment(Map<String, String> variables) {
    return new Environment(variables, new NearStore());
  }

  @Override
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      Environment environment, B builder, String service) {
    tryAgainAtOnce(builder);
    String endpoint = environment.variables().getOrDefault("AWS_ENDPOINT_URL_" + service, "");
    SdkHttpClient near = EmbeddedDynamo.at(URI.create(endpoint));
    return near == null
        ? new Environment(environment.variables()).client(builder, service)
        : unsigned(environment, builder)
            .httpClient(near)
            .endpointOverride(URI.create(endpoint))
            .build();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B unsigned(
      Environment environment, B builder) {
    String caller = "Credential=" + caller(environment) + "/";
    return builder
        .overrideConfiguration(
            builder.overrideConfiguration().toBuilder().putHeader("Authorization", caller).build())
        .region(Region.of(environment.get("AWS_REGION")))
        .credentialsProvider(AnonymousCredentialsProvider.create());
  }

  private static String caller(Environment environment) {
    return environment.variables().getOrDefault("AWS_ACCESS_KEY_ID", "anonymous");
  }

  /** Leaves a client that is not to try again as it is. */
  static <B extends AwsClientBuilder<B, C>, C> void tryAgainAtOnce(B builder) {
    ClientOverrideConfiguration own = builder.overrideConfiguration();
    if (own.retryStrategy().isEmpty()) {
      BackoffStrategy atOnce = BackoffStrategy.retryImmediately();
      LegacyRetryStrategy.Builder strategy =
          AwsRetryStrategy.legacyRetryStrategy().toBuilder()
              .backoffStrategy(atOnce)
              .throttlingBackoffStrategy(atOnce);
      if (builder instanceof DynamoDbClientBuilder) {
        strategy.maxAttempts(TRIES_OF_THE_STORE);
      }
      own.retryStrategyConfigurator().ifPresent(each -> each.accept(strategy));
      builder.overrideConfiguration(own.toBuilder().retryStrategy(strategy.build()).build());
    }
  }

  static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C made(
      Environment environment, B builder, SdkHttpClient door, URI endpoint) {
    return builder
        .httpClient(door)
        .region(Region.of(environment.get("AWS_REGION")))
        .endpointOverride(endpoint)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(caller(environment), "none")))
        .build();
  }
}
