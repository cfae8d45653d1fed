package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a mailing's links lead, for who is in a hurry. Each is kept for 60 seconds, within which a
 * correction is live. It does without the Enhanced Client, which the click function would have to
 * carry for this one read, and takes the names alone from the row.
 */
public final class Links {

  private static final Duration CACHED_FOR = Duration.ofSeconds(60);

  /** Enough for every link of many mailings; made-up addresses must not fill the memory. */
  private static final int MOST = 5_000;

  private record Known(Optional<Link> link, Instant read) {}

  /**
   * A link.
   *
   * @param key what pseudonyms are tagged by in it; null for one of before tags
   */
  public record Link(String target, @Nullable String key) {}

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
   * A link; empty where the mailing has no such one. Where the store does not answer, an older
   * target is better than none.
   */
  public Optional<Link> find(MailingId mailing, String link) {
    String name = mailing + "#" + link;
    Known kept = known.get(name);
    Instant now = clock.instant();
    if (kept != null && now.isBefore(kept.read().plus(CACHED_FOR))) {
      return kept.link();
    }
    Optional<Link> found;
    try {
      found = read(mailing, link);
    } catch (SdkException e) {
      if (kept == null) {
        throw e;
      }
      return kept.link();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(name, new Known(found, now));
    return found;
  }

  private Optional<Link> read(MailingId mailing, String link) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get -> get.tableName(table).key(RowKey.of(mailing.value(), LinkRow.PREFIX + link)))
            .item();
    AttributeValue key = row.get(LinkRow.KEY);
    return Optional.ofNullable(row.get(LinkRow.TARGET))
        .map(AttributeValue::s)
        .filter(target -> target.matches("https?://[^\\s\\p{Cntrl}]+"))
        .map(target -> new Link(target, key == null ? null : key.s()));
  }
}
