package agora.members.limits;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.any;
import static agora.store.Conditions.before;

import agora.store.Change;
import agora.store.Rows;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counters that stop at a most, and vanish. */
final class Counters {

  private final Rows<CounterRow> rows;

  Counters(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> CounterRow.SCHEMA);
  }

  /** Counts one more by one conditional write; false where the most is reached. */
  boolean add(String pk, String sk, int most, Instant until) {
    return rows.change(
        pk,
        sk,
        new Change()
            .expires(until)
            .count(CounterRow.COUNT)
            .when(any(absent(CounterRow.COUNT), before(CounterRow.COUNT, Change.number(most)))));
  }
}
