package agora.simulation.aws;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/** Secrets Manager with one signing key. */
public final class MemorySecrets implements SecretsManagerClient {

  private static final String KEYS =
      "{\"current\":\"k1\",\"address\":\"k1\",\"k1\":\"a-secret-of-the-simulation\"}";

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public GetSecretValueResponse getSecretValue(GetSecretValueRequest get) {
    return GetSecretValueResponse.builder().secretString(KEYS).build();
  }
}
