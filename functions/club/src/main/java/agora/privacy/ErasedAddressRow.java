package agora.privacy;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is left of the consents of an address whose member was erased, in a row of the Erasures
 * table.
 *
 * @param pk the partition of the address
 * @param sk the club, when, and the keyed hash of the member's id
 * @param member the keyed hash of the member's id
 * @param evidence time, purpose, fact and the text's version of each
 */
record ErasedAddressRow(
    String pk,
    String sk,
    String member,
    List<String> evidence,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<ErasedAddressRow> {

  private static final String MEMBER = "member";
  private static final String EVIDENCE = "evidence";

  static final TableSchema<ErasedAddressRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(
                  ErasedAddressRow.class,
                  ErasedAddressRow::pk,
                  ErasedAddressRow::sk,
                  ErasedAddressRow::read)
              .text(MEMBER, ErasedAddressRow::member)
              .texts(EVIDENCE, ErasedAddressRow::evidence)
              .expires(ErasedAddressRow::expires)
              .build());

  private static ErasedAddressRow read(RowSchema.Values row) {
    return new ErasedAddressRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(MEMBER),
        row.texts(EVIDENCE),
        row.expires(),
        Map.of());
  }

  @Override
  public ErasedAddressRow with(Map<String, AttributeValue> others) {
    return new ErasedAddressRow(pk, sk, member, evidence, expires, others);
  }
}
