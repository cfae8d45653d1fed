package agora.edge.aws;

import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.edge.lambda.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * What is made of a secret of names and texts. It is read when first needed, again every five
 * minutes, and again after a snapshot.
 */
public final class CachedSecret<T> implements Supplier<T> {

  private static final Duration CACHED_FOR = Duration.ofMinutes(5);

  private final Supplier<String> stored;
  private final InstantSource clock;
  private final Function<Map<String, String>, T> making;
  private @Nullable T made;
  private Instant read = Instant.MIN;

  /**
   * The keys that sign links, and what is made of them: where SIGNING_SECRET begins with a slash, a
   * SecureString parameter of Systems Manager, and else a secret of Secrets Manager.
   */
  public static <T> CachedSecret<T> signing(
      Environment env, InstantSource clock, Function<Map<String, String>, T> making) {
    String id = env.get("SIGNING_SECRET");
    return new CachedSecret<>(
        id.startsWith("/") ? parameter(env, id) : secret(env, id), clock, making);
  }

  private static Supplier<String> secret(Environment env, String id) {
    Supplier<SecretsManagerClient> client =
        env.lazy(SecretsManagerClient::builder, "SECRETS_MANAGER");
    return () -> client.get().getSecretValue(get -> get.secretId(id)).secretString();
  }

  private static Supplier<String> parameter(Environment env, String name) {
    Supplier<SsmClient> client = env.lazy(SsmClient::builder, "SSM");
    return () ->
        client.get().getParameter(get -> get.name(name).withDecryption(true)).parameter().value();
  }

  private CachedSecret(
      Supplier<String> stored, InstantSource clock, Function<Map<String, String>, T> making) {
    this.stored = stored;
    this.clock = clock;
    this.making = making;
    Snapshot.forgets(this::forget);
  }

  private synchronized void forget() {
    made = null;
  }

  @Override
  public synchronized T get() {
    T kept = made;
    if (kept != null && !clock.instant().isAfter(read.plus(CACHED_FOR))) {
      return kept;
    }
    T fresh = kept == null ? making.apply(fetch()) : again(kept);
    made = fresh;
    read = clock.instant();
    return fresh;
  }

  /** The keys of five minutes ago are better than none: they are asked for again as usual. */
  private T again(T kept) {
    try {
      return making.apply(fetch());
    } catch (RuntimeException e) {
      Log.error("secret-not-read", e, Map.of());
      return kept;
    }
  }

  private Map<String, String> fetch() {
    String json = stored.get();
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      Json.object(json).forEach((name, value) -> texts.put(name, Json.asText(value)));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new IllegalStateException("the secret is not a JSON object", e);
    }
  }
}
