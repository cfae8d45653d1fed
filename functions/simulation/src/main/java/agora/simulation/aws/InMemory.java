package agora.simulation.aws;

import agora.edge.aws.Environment;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** The clients of functions, each made once, by the service's name. */
public record InMemory(Map<String, Object> clients) implements Environment.Clients {

  @Override
  @SuppressWarnings("unchecked") // the builder of a service makes clients of that service
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
      Environment environment, B builder, String service) {
    Object client = clients.get(service);
    if (client == null) {
      throw new IllegalStateException("no " + service + " in memory");
    }
    return (C) client;
  }
}
