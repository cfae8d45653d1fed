package agora.mailings;

import agora.ids.MailingId;
import agora.store.Change;
import agora.store.Conditions;
import agora.store.Rows;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Corrects where the links of a sent mailing lead. The link keeps every correction: when, by whom,
 * from where, to where. Readers' clicks follow within the 60 seconds that a target is kept.
 */
public final class SentLinks {

  private final Rows<LinkRow> rows;
  private final InstantSource clock;

  public SentLinks(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> LinkRow.SCHEMA);
    this.clock = clock;
  }

  /**
   * Leads a link to another target, whichever it has by now.
   *
   * @return where it led before; empty where the mailing has no such link
   */
  public Optional<String> correct(MailingId mailing, String link, String target, String by) {
    for (; ; ) {
      String before =
          rows.find(mailing.value(), LinkRow.sk(link)).map(LinkRow::target).orElse(null);
      if (before == null
          || before.equals(target)
          || rows.change(mailing.value(), LinkRow.sk(link), turn(before, target, by))) {
        return Optional.ofNullable(before);
      }
    }
  }

  private Change turn(String before, String target, String by) {
    AttributeValue correction =
        AttributeValue.fromM(
            Map.of(
                "at", AttributeValue.fromS(clock.instant().toString()),
                "by", AttributeValue.fromS(by),
                "from", AttributeValue.fromS(before),
                "to", AttributeValue.fromS(target)));
    return new Change()
        .set(LinkRow.TARGET, target)
        .append(LinkRow.CORRECTIONS, correction)
        .when(Conditions.is(LinkRow.TARGET, before));
  }
}
