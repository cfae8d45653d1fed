package agora.testkit.aws;

import agora.edge.aws.Environment;
import java.net.URI;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A function's clients as the SDK makes them, with a door in place of the network. They try again
 * as often as ever, and at once: no test waits.
 */
public final class InProcessClients implements Environment.Clients {
  private static final URI NOWHERE = URI.create("http://aws.invalid");

  private final NearStore store = new NearStore();
  private final SdkHttpClient door;

  public InProcessClients(Door door) {
    this.door = new agora.dynamo.InProcessHttpClient(door);
  }

  @Override
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      Environment environment, B builder, String service) {
    if (service.equals("DYNAMODB")) { // it has doors of its own
      return store.make(environment, builder, service);
    }
    NearStore.tryAgainAtOnce(builder);
    return NearStore.made(environment, builder, door, NOWHERE);
  }
}
