package agora.clicks;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where a mailing's links lead. Each is kept for 60 seconds, within which a correction is live. */
public final class Links {

  private static final Duration KEPT = Duration.ofSeconds(60);

  /** Enough for every link of many mailings; made-up addresses must not fill the memory. */
  private static final int MOST = 5_000;

  private record Known(Optional<String> target, Instant read) {}

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  public Links(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * The target of a link; empty where the mailing has no such link. Where the store does not
   * answer, an older target is better than none.
   */
  public Optional<String> target(Mailing mailing, String link) {
    String key = mailing.id() + "#" + link;
    Known kept = known.get(key);
    Instant now = clock.instant();
    if (kept != null && now.isBefore(kept.read().plus(KEPT))) {
      return kept.target();
    }
    Optional<String> target;
    try {
      target = read(mailing, link);
    } catch (SdkException e) {
      if (kept == null) {
        throw e;
      }
      return kept.target();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(key, new Known(target, now));
    return target;
  }

  private Optional<String> read(Mailing mailing, String link) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(mailing.id(), "link#" + link)));
    return Optional.ofNullable(Item.read(answer.item()))
        .map(item -> item.text("target"))
        .filter(target -> target.matches("https?://[^\\s\\p{Cntrl}]+"));
  }
}
