package agora.edge.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** No call waits for ever. */
class EnvironmentTest {

  private static Environment at(String endpoint) {
    return new Environment(
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ENDPOINT_URL", endpoint,
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "none"));
  }

  @Test
  void everyClientGivesUpAfterNineSecondsAndTriesAgainBefore() {
    try (DynamoDbClient client = at("http://127.0.0.1:9").dynamo()) {
      var settings = client.serviceClientConfiguration().overrideConfiguration();
      assertEquals(Optional.of(Duration.ofSeconds(9)), settings.apiCallTimeout());
      assertEquals(Optional.of(Duration.ofSeconds(4)), settings.apiCallAttemptTimeout());
    }
  }

  @Test
  void aClientMayHaveLessPatienceOfItsOwnAndKeepsItsOtherSettings() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Environment here = at("http://127.0.0.1:" + silent.getLocalPort());
      try (DynamoDbClient client =
          here.client(
              DynamoDbClient.builder()
                  .overrideConfiguration(own -> own.apiCallTimeout(Duration.ofMillis(200))),
              "DYNAMODB")) {
        assertThrows(ApiCallTimeoutException.class, client::listTables);
        assertTrue(
            client
                .serviceClientConfiguration()
                .overrideConfiguration()
                .apiCallAttemptTimeout()
                .isPresent());
      }
    }
  }
}
