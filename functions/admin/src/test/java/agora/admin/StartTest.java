package agora.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import agora.edge.aws.Environment;
import agora.stack.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a cold start waits for. */
final class StartTest {

  private final Set<String> made = new TreeSet<>();

  private final class Noting implements Environment.Clients {
    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
        Environment own, B builder, String service) {
      made.add(service);
      return new Environment(own.variables()).client(builder, service);
    }
  }

  @Test
  void aStartMakesTheClientOfTheStoreAlone() {
    Template template =
        Template.read(
            Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
            Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
    Map<String, String> variables = new HashMap<>(template.environment("AdminFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    variables.put("AWS_ACCESS_KEY_ID", "test");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    Environment noting = new Environment(variables, new Noting());
    new AdminHandler(noting, InstantSource.system(), new Random(1));
    assertEquals(Set.of("DYNAMODB"), made);
    assertNotNull(noting.lazy(SqsClient::builder, "SQS").get());
    assertEquals(Set.of("DYNAMODB", "SQS"), made);
  }
}
