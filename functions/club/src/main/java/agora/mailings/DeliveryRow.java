package agora.mailings;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a member was sent a mailing.
 *
 * @param at when SES took it, or when its trouble was reported; null in a row without either
 * @param trouble what went wrong; null where nothing did
 * @param forgotten when the store deletes it
 */
record DeliveryRow(
    MemberId member,
    MailingId mailing,
    @Nullable Instant at,
    SesReports.@Nullable Kind trouble,
    @Nullable Instant forgotten,
    Map<String, AttributeValue> others)
    implements OpenRow<DeliveryRow> {

  static final String AT = "at";
  static final String TROUBLE = "trouble";

  static final TableSchema<DeliveryRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(
                  DeliveryRow.class,
                  row -> row.member.value(),
                  row -> row.mailing.value(),
                  DeliveryRow::read)
              .instant(AT, DeliveryRow::at)
              .text(TROUBLE, row -> Objects.toString(row.trouble, null))
              .expires(DeliveryRow::forgotten)
              .build());

  private static DeliveryRow read(RowSchema.Values row) {
    String trouble = row.text(TROUBLE);
    return new DeliveryRow(
        MemberId.of(row.required(RowKey.PK)),
        MailingId.of(row.required(RowKey.SK)),
        row.instant(AT),
        trouble == null ? null : SesReports.Kind.valueOf(trouble),
        row.expires(),
        Map.of());
  }

  @Override
  public DeliveryRow with(Map<String, AttributeValue> others) {
    return new DeliveryRow(member, mailing, at, trouble, forgotten, others);
  }
}
