package agora.edge.aws;

import agora.edge.lambda.Snapshot;
import agora.store.Lazy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * A function's environment: the variables that the template gives it, and AWS clients made from
 * Lambda's own variables. An endpoint override is the whole difference between AWS and a local
 * club.
 *
 * @param clients makes the clients; on AWS and in a local club, the SDK
 */
public record Environment(Map<String, String> variables, Clients clients) {

  /**
   * How long a call may take with all its attempts: less than any function has, so that it is the
   * function that answers for it, and not Lambda that cuts it off.
   */
  static final Duration CALL = Duration.ofSeconds(9);

  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  /** An environment whose clients are the SDK's own. */
  public Environment(Map<String, String> variables) {
    this(variables, Environment::overHttp);
  }

  /** Where clients come from. */
  @FunctionalInterface
  public interface Clients {

    /** The client that the builder is for; the service is named as in {@link #client}. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
        Environment environment, B builder, String service);
  }

  /** A variable that the template must give; its absence stops the function at once. */
  public String get(String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment has no " + name);
    }
    return value;
  }

  /**
   * The store. A write that a transaction stood in the way of has changed nothing, and is tried
   * again like one that came too fast, which the SDK leaves to its callers.
   */
  public DynamoDbClient dynamo() {
    return client(
        DynamoDbClient.builder()
            .overrideConfiguration(
                client ->
                    client.retryStrategy(
                        strategy -> strategy.retryOnException(TransactionConflictException.class))),
        "DYNAMODB");
  }

  /**
   * Any client, over the small HTTP client.
   *
   * @param service as the SDK spells it in AWS_ENDPOINT_URL_…: DYNAMODB, SESV2, SQS, S3, SCHEDULER,
   *     SECRETS_MANAGER, SSM, SNS, COGNITO_IDENTITY_PROVIDER
   */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, String service) {
    return clients.make(this, builder, service);
  }

  /** The same, made when it is first needed: a client costs a cold start tens of milliseconds. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> Supplier<C> lazy(
      Supplier<B> builder, String service) {
    return Lazy.of(() -> client(builder.get(), service));
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C overHttp(
      B builder, String service) {
    builder
        .httpClient(UrlConnectionHttpClient.create(Environment::connection))
        .overrideConfiguration(patient(builder.overrideConfiguration()))
        .region(Region.of(get("AWS_REGION")));
    String endpoint =
        variables.getOrDefault(
            "AWS_ENDPOINT_URL_" + service, variables.getOrDefault("AWS_ENDPOINT_URL", ""));
    if (!endpoint.isEmpty()) {
      // On AWS the SDK finds its own: a restored SnapStart version has no keys in its environment.
      builder.endpointOverride(URI.create(endpoint)).credentialsProvider(this::credentials);
    }
    return builder.build();
  }

  /** A client's settings, with an end to its patience where it has set none itself. */
  private static ClientOverrideConfiguration patient(ClientOverrideConfiguration own) {
    return own.toBuilder()
        .apiCallTimeout(own.apiCallTimeout().orElse(CALL))
        .apiCallAttemptTimeout(own.apiCallAttemptTimeout().or(own::apiCallTimeout).orElse(ATTEMPT))
        .build();
  }

  /**
   * A connection with the JDK's own TLS settings, made when it is needed; it is not kept when a
   * snapshot is still to be taken.
   */
  private static HttpURLConnection connection(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      if (Snapshot.ahead()) {
        connection.setRequestProperty("Connection", "close");
      }
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AwsCredentials credentials() {
    return AwsBasicCredentials.create(get("AWS_ACCESS_KEY_ID"), get("AWS_SECRET_ACCESS_KEY"));
  }
}
