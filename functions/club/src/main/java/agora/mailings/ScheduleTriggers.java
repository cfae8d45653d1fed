package agora.mailings;

import agora.ids.MailingId;
import agora.store.Rows;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What each occasion to mail began: a schedule that fires twice, or late, begins no second mailing.
 */
public final class ScheduleTriggers {

  private final Rows<TriggerRow> occasions;
  private final Rows<PartsRow> parts;

  public ScheduleTriggers(DynamoDbClient dynamo, String table) {
    this.occasions = new Rows<>(dynamo, table, () -> TriggerRow.SCHEMA);
    this.parts = new Rows<>(dynamo, table, () -> PartsRow.SCHEMA);
  }

  /** The mailing that the club's schedule began at this time; empty if none was chosen. */
  public Optional<MailingId> mailing(String club, String at) {
    return occasions.find(TriggerRow.partition(club), at).map(TriggerRow::mailing);
  }

  /** Chooses the mailing of an occasion, and returns the one that was chosen first. */
  public MailingId choose(String club, String at, MailingId mailing) {
    return occasions.putIfAbsent(new TriggerRow(TriggerRow.partition(club), at, mailing))
        ? mailing
        : mailing(club, at).orElseThrow();
  }

  /** Freezes what a mailing is made of, and returns what was frozen first. */
  public List<String> freeze(MailingId mailing, List<String> parts) {
    return this.parts.putIfAbsent(new PartsRow(mailing, parts)) ? parts : parts(mailing);
  }

  /** What a mailing was frozen as. */
  public List<String> parts(MailingId mailing) {
    return parts.find(mailing.value(), PartsRow.SK).orElseThrow().parts();
  }
}
