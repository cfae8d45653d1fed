package agora.members.consents;

import agora.store.Rows;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Deletes evidence from the Consents table, and puts there what is left of it. Nothing else does:
 * the template lets no function but the lifecycle delete there.
 */
public final class EvidenceRemoval {

  private final Rows<ConsentRow> facts;
  private final Rows<ReducedRow> reduced;

  public EvidenceRemoval(DynamoDbClient dynamo, String table) {
    this.facts = new Rows<>(dynamo, table, () -> ConsentRow.SCHEMA);
    this.reduced = new Rows<>(dynamo, table, () -> ReducedRow.SCHEMA);
  }

  /** Removes facts; those that are gone already do no harm. */
  public void remove(Collection<EvidenceRow> rows) {
    rows.forEach(row -> facts.delete(row.club(), row.key()));
  }

  /** The same of a fact, for a transaction. */
  public TransactWriteItem removing(EvidenceRow row) {
    return facts.deleting(row.club(), row.key());
  }

  public void remove(ReducedEvidence left) {
    reduced.delete(left.club(), left.key());
  }

  /** Keeps what is left of evidence, for a transaction. */
  public TransactWriteItem keeping(ReducedEvidence left) {
    return reduced.putting(new ReducedRow(left, Map.of()));
  }
}
