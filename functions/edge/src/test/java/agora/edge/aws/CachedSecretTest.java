package agora.edge.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;

/** The keys are read again every five minutes, and a failure to do so takes none away. */
class CachedSecretTest {

  private Instant now = Instant.parse("2026-12-01T09:00:00Z");
  private String stored = "{\"current\": \"k1\"}";
  private final CachedSecret<String> secret = kept("keys");

  private CachedSecret<String> kept(String id) {
    return CachedSecret.signing(
        new Environment(Map.of("SIGNING_SECRET", id), new Vault()),
        () -> now,
        keys -> keys.getOrDefault("current", ""));
  }

  private final List<String> asked = new ArrayList<>();

  /** Gives clients that answer with what is stored, and fail where that is nothing. */
  private final class Vault implements Environment.Clients {
    @Override
    @SuppressWarnings("unchecked") // the only client that is asked for
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
        Environment environment, B builder, String service) {
      return (C)
          Proxy.newProxyInstance(
              CachedSecretTest.class.getClassLoader(),
              new Class<?>[] {service.equals("SSM") ? SsmClient.class : SecretsManagerClient.class},
              (proxy, method, arguments) -> {
                if (stored.isEmpty()) {
                  throw SdkClientException.create("no answer");
                }
                asked.add(service);
                return service.equals("SSM")
                    ? GetParameterResponse.builder().parameter(it -> it.value(stored)).build()
                    : GetSecretValueResponse.builder().secretString(stored).build();
              });
    }
  }

  @Test
  void aRotatedKeyIsReadAfterFiveMinutes() {
    assertEquals("k1", secret.get());
    stored = "{\"current\": \"k2\"}";
    now = now.plus(Duration.ofMinutes(5));
    assertEquals("k1", secret.get());
    now = now.plusMillis(1);
    assertEquals("k2", secret.get());
  }

  @Test
  void aGoodCopyIsKeptWhereReadingItAgainFails() {
    assertEquals("k1", secret.get());
    stored = "";
    now = now.plus(Duration.ofMinutes(6));
    assertEquals("k1", secret.get());
    stored = "broken";
    now = now.plus(Duration.ofMinutes(6));
    assertEquals("k1", secret.get());
    stored = "{\"current\": \"k2\"}";
    now = now.plus(Duration.ofMinutes(6));
    assertEquals("k2", secret.get());
  }

  @Test
  void withoutACopyTheFailureIsTheCallers() {
    stored = "";
    assertThrows(SdkClientException.class, secret::get);
  }

  @Test
  void whatHasThePathOfAParameterIsReadFromSystemsManagerAndAllElseFromSecretsManager() {
    assertEquals("k1", secret.get());
    CachedSecret<String> parameter = kept("/agora/signing-keys");
    assertEquals("k1", parameter.get());
    stored = "{\"current\": \"k2\"}";
    now = now.plus(Duration.ofMinutes(6));
    assertEquals("k2", parameter.get());
    assertEquals(List.of("SECRETS_MANAGER", "SSM", "SSM"), asked);
  }
}
