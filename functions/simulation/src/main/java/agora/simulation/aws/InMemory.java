package agora.simulation.aws;

import agora.edge.aws.Environment;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients of functions: one store for all, and each other client made once, elsewhere. */
public final class InMemory implements Environment.Clients {
  private final DynamoDbClient dynamo;
  private final Environment.Clients others;
  private final Map<String, Object> made = new HashMap<>();

  /**
   * @param others makes every client but DynamoDB's
   */
  public InMemory(DynamoDbClient dynamo, Environment.Clients others) {
    this.dynamo = dynamo;
    this.others = others;
  }

  @Override
  @SuppressWarnings("unchecked") // the builder of a service makes clients of that service
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      Environment environment, B builder, String service) {
    if (service.equals("DYNAMODB")) {
      return (C) dynamo;
    }
    // Functions differ in how often a client tries again, and in nothing else.
    boolean tries = builder.overrideConfiguration().retryStrategy().isEmpty();
    String key = service + tries;
    Object client = made.get(key);
    if (client == null) {
      client = others.make(environment, builder, service);
      made.put(key, client);
    }
    return (C) client;
  }
}
