package agora.members.addresses;

import agora.ids.MemberId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an address is a member of a club, which it can be only once.
 *
 * @param pk {@link AddressRows#partition}
 * @param club the sort key
 * @param member the member's id
 * @param expires when the row goes by itself; null once the membership is confirmed
 */
public record HolderRow(
    String pk,
    String club,
    MemberId member,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<HolderRow> {

  static final String MEMBER = "member";

  static final TableSchema<HolderRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(HolderRow.class, HolderRow::pk, HolderRow::club, HolderRow::read)
              .text(MEMBER, row -> row.member.value())
              .expires(HolderRow::expires)
              .build());

  private static HolderRow read(RowSchema.Values row) {
    return new HolderRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        MemberId.of(row.required(MEMBER)),
        row.expires(),
        Map.of());
  }

  @Override
  public HolderRow with(Map<String, AttributeValue> others) {
    return new HolderRow(pk, club, member, expires, others);
  }
}
