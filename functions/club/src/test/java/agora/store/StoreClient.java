package agora.store;

import agora.stack.EmbeddedDynamo;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * A client of a store in this process, which tries again where another write stands in the way; at
 * once, so that no test waits.
 */
public final class StoreClient {

  private StoreClient() {}

  public static DynamoDbClient of(EmbeddedDynamo store) {
    return DynamoDbClient.builder()
        .overrideConfiguration(
            client ->
                client.retryStrategy(
                    tries ->
                        tries
                            .retryOnException(TransactionConflictException.class)
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())))
        .httpClient(Objects.requireNonNull(EmbeddedDynamo.at(store.endpoint())))
        .endpointOverride(store.endpoint())
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "none")))
        .build();
  }
}
