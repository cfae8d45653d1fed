package agora.mailings;

import agora.insights.Counter;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * How far a batch is. It is written by many, so never as a whole.
 *
 * @param state null before anybody has claimed it
 * @param attempts how often it was claimed
 * @param lease until when its holder has it; seconds of the epoch
 * @param asked when SES was last asked; seconds of the epoch
 * @param tries how often in a row nobody was sent to, though some were left to send to
 * @param problem why it failed
 * @param missing places of those that are not sent to, each with {@code ~} and its {@link Missing}
 * @param sending places of those whom SES is being asked for, which nobody counts
 * @param places of recipients, by what they are counted as
 */
record BatchClaimRow(
    String pk,
    String sk,
    BatchClaims.@Nullable State state,
    long attempts,
    @Nullable Long lease,
    @Nullable Long asked,
    long tries,
    @Nullable String problem,
    Set<String> missing,
    Set<Integer> sending,
    Map<Counter, Set<Integer>> places) {

  static final String STATE = "state";
  static final String ATTEMPTS = "attempts";
  static final String LEASE = "lease";
  static final String ASKED = "asked";
  static final String TRIES = "tries";
  static final String PROBLEM = "problem";
  static final String MISSING = Counter.MISSING.attribute();

  static final String SENDING = "sending";

  /** What is counted is the size of a set, but for the one that has reasons in it. */
  private static final List<Counter> PLACES =
      Counter.of(Counter.Source.CLAIM).stream().filter(each -> each != Counter.MISSING).toList();

  static final TableSchema<BatchClaimRow> SCHEMA = schema();

  private static TableSchema<BatchClaimRow> schema() {
    RowSchema<BatchClaimRow> schema =
        RowSchema.of(BatchClaimRow.class, BatchClaimRow::pk, BatchClaimRow::sk, BatchClaimRow::read)
            .text(STATE, row -> Objects.toString(row.state, null))
            .number(ATTEMPTS, BatchClaimRow::attempts)
            .number(LEASE, BatchClaimRow::lease)
            .number(ASKED, BatchClaimRow::asked)
            .number(TRIES, BatchClaimRow::tries)
            .text(PROBLEM, BatchClaimRow::problem)
            .as(
                MISSING,
                EnhancedType.setOf(String.class),
                row -> row.missing.isEmpty() ? null : row.missing)
            .places(SENDING, BatchClaimRow::sending);
    PLACES.forEach(each -> schema.places(each.attribute(), row -> row.of(each)));
    return schema.build();
  }

  /** A batch that nothing is known of. */
  static final BatchClaimRow NONE =
      new BatchClaimRow("", "", null, 0, null, null, 0, null, Set.of(), Set.of(), Map.of());

  static String sk(int batch) {
    return Batches.key(batch, "claim");
  }

  /** The places of those that are counted as something. */
  Set<Integer> of(Counter outcome) {
    return places.getOrDefault(outcome, Set.of());
  }

  private static BatchClaimRow read(RowSchema.Values row) {
    String state = row.text(STATE);
    Map<Counter, Set<Integer>> places = new EnumMap<>(Counter.class);
    PLACES.forEach(each -> places.put(each, row.places(each.attribute())));
    return new BatchClaimRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        state == null ? null : BatchClaims.State.valueOf(state),
        row.number(ATTEMPTS, 0),
        row.number(LEASE),
        row.number(ASKED),
        row.number(TRIES, 0),
        row.text(PROBLEM),
        Objects.requireNonNullElse(row.<Set<String>>get(MISSING), Set.of()),
        row.places(SENDING),
        places);
  }
}
