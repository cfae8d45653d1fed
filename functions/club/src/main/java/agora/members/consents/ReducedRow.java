package agora.members.consents;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Evidence that was reduced, in a row of the Consents table. */
record ReducedRow(ReducedEvidence evidence, Map<String, AttributeValue> others)
    implements OpenRow<ReducedRow> {

  private static final String ADDRESS = "address";
  private static final String LAST_MAIL = "lastMail";
  private static final String FACTS = "facts";

  static final TableSchema<ReducedRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(
                  ReducedRow.class,
                  row -> row.evidence.club(),
                  row -> row.evidence.key(),
                  ReducedRow::read)
              .text(ADDRESS, row -> row.evidence.address())
              .instant(LAST_MAIL, row -> row.evidence.lastMail())
              .texts(FACTS, row -> row.evidence.facts())
              .build());

  private static ReducedRow read(RowSchema.Values row) {
    return new ReducedRow(
        new ReducedEvidence(
            row.required(RowKey.PK), row.required(ADDRESS), row.at(LAST_MAIL), row.texts(FACTS)),
        Map.of());
  }

  @Override
  public ReducedRow with(Map<String, AttributeValue> others) {
    return new ReducedRow(evidence, others);
  }
}
