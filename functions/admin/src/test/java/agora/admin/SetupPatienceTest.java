package agora.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.staff.StaffCommands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** A service that never answers a question about the set-up keeps back what it alone knows. */
final class SetupPatienceTest {

  private final Map<String, Duration> patience = new TreeMap<>();

  /** Clients that note how long they would wait, and here wait no longer than a moment. */
  private final class Impatient implements Environment.Clients {
    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
        Environment own, B builder, String service) {
      if (List.of("SNS", "COGNITO_IDENTITY_PROVIDER").contains(service)) {
        builder
            .overrideConfiguration()
            .apiCallTimeout()
            .ifPresent(each -> patience.put(service, each));
        builder.overrideConfiguration(client -> client.apiCallTimeout(Duration.ofMillis(50)));
      }
      return clients.make(own, builder, service);
    }
  }

  private final Staff staff = new Staff();
  private final Environment.Clients clients = staff.aws.environment(staff.environment).clients();

  private static IllegalStateException never() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // by the client, which has waited long enough
    }
    return new IllegalStateException("nobody waits any more");
  }

  private Map<String, @Nullable Object> checked() throws IOException {
    Environment own = new Environment(staff.environment, new Impatient());
    AdminHandler handler =
        new AdminHandler(
            own,
            () -> Staff.NOW,
            new Random(1),
            StaffCommands.in(own, () -> Staff.NOW, new Random(1), staff.site.outside()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(Staff.file("check-setup").getBytes(StandardCharsets.UTF_8)),
        out,
        null);
    return Json.asMap(Json.object(out.toString(StandardCharsets.UTF_8)).get("result"));
  }

  @Test
  void allElseIsSaidWhenTwoServicesNeverAnswer() throws IOException {
    try (staff) {
      staff.sends("save-club");
      staff.aws.subscriptions =
          _ -> {
            throw never();
          };
      staff.aws.admins =
          () -> {
            throw never();
          };
      Map<String, @Nullable Object> checked = checked();
      assertEquals(List.of("alarms", "admins"), checked.get("unseen"));
      assertTrue(Json.asList(checked.get("fine")).contains("account"), checked::toString);
    }
  }

  /** Both together leave time enough of the function's 29 seconds for SES and DNS. */
  @Test
  void noCallIsWaitedForLongerThanThreeSeconds() throws IOException {
    try (staff) {
      staff.sends("save-club");
      checked();
      Duration most = Duration.ofSeconds(3);
      assertEquals(Map.of("SNS", most, "COGNITO_IDENTITY_PROVIDER", most), patience);
    }
  }
}
