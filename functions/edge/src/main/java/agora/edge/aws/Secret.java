package agora.edge.aws;

import agora.edge.lambda.Json;
import agora.edge.lambda.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A secret of names and texts, read when first needed, again every five minutes, and again after a
 * snapshot.
 */
public final class Secret implements Supplier<Map<String, String>> {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SecretsManagerClient client;
  private final String id;
  private final InstantSource clock;
  private @Nullable Map<String, String> values;
  private Instant read = Instant.MIN;

  public Secret(SecretsManagerClient client, String id, InstantSource clock) {
    this.client = client;
    this.id = id;
    this.clock = clock;
    Snapshot.forgets(this::forget);
  }

  private synchronized void forget() {
    values = null;
  }

  @Override
  public synchronized Map<String, String> get() {
    Map<String, String> kept = values;
    if (kept == null || clock.instant().isAfter(read.plus(KEPT))) {
      kept = fetch();
      values = kept;
      read = clock.instant();
    }
    return kept;
  }

  private Map<String, String> fetch() {
    String json = client.getSecretValue(get -> get.secretId(id)).secretString();
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      Json.object(json).forEach((name, value) -> texts.put(name, Json.asText(value)));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new IllegalStateException("the secret is not a JSON object", e);
    }
  }
}
