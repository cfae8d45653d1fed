package agora.mailings;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.store.Change;
import agora.store.Plain;
import agora.store.RowKey;
import agora.store.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One row per member and mailing: that SES took the mail, and what went wrong afterwards. That SES
 * took it is written 25 rows in a call, which can't be conditional: a row that stands there goes,
 * with what a newer version may have added.
 */
public final class Deliveries {

  public static final Duration RETENTION = Duration.ofDays(400);

  private final Rows<DeliveryRow> rows;

  public Deliveries(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> DeliveryRow.SCHEMA);
  }

  /** Writes that SES took the mails to these members. */
  public void sent(Collection<MemberId> members, MailingId mailing, Instant at) {
    rows.putAll(
        members.stream()
            .map(member -> new DeliveryRow(member, mailing, at, null, at.plus(RETENTION), Map.of()))
            .toList());
  }

  /** Writes what went wrong with a mail; its row is made where it is not there yet. */
  public void trouble(MemberId member, MailingId mailing, SesReports.Kind kind, Instant at) {
    rows.change(
        member.value(),
        mailing.value(),
        new Change()
            .set(DeliveryRow.TROUBLE, kind)
            .begin(DeliveryRow.AT, AttributeValue.fromS(at.toString()))
            .begin(RowKey.TTL, Change.number(at.plus(RETENTION).getEpochSecond())));
  }

  /** Whether the member's latest mails, so many of them, all came back as soft bounces. */
  public boolean onlySoftBounces(MemberId member, int latest) {
    List<DeliveryRow> last =
        rows.of(member.value())
            .sorted(Comparator.comparing(Deliveries::at).reversed())
            .limit(latest)
            .toList();
    return last.size() == latest
        && last.stream().allMatch(row -> row.trouble() == SesReports.Kind.SOFT_BOUNCED);
  }

  private static Instant at(DeliveryRow row) {
    return Objects.requireNonNullElse(row.at(), Instant.EPOCH);
  }

  /** All rows of a member, as they stand in the table. */
  public List<Map<String, Object>> of(MemberId member) {
    return rows.of(member.value()).map(row -> Plain.of(DeliveryRow.SCHEMA, row)).toList();
  }

  /** Forgets which mails a member got; the mailings' counts stay. */
  public void forget(MemberId member) {
    rows.of(member.value())
        .toList()
        .forEach(row -> rows.delete(member.value(), row.mailing().value()));
  }
}
