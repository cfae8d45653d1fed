package agora.mailings;

import agora.insights.Counter;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param places of recipients, by the set's name
 */
record ClaimRow(
    String pk,
    String sk,
    Claims.@Nullable State state,
    long attempts,
    @Nullable Long lease,
    @Nullable Long asked,
    long tries,
    @Nullable String problem,
    Set<String> missing,
    Map<String, Set<Integer>> places) {

  static final String STATE = "state";
  static final String ATTEMPTS = "attempts";
  static final String LEASE = "lease";
  static final String ASKED = "asked";
  static final String TRIES = "tries";
  static final String PROBLEM = "problem";
  static final String MISSING = Counter.MISSING.attribute();

  static final String SENDING = "sending";
  static final String SENT = Counter.SENT.attribute();
  static final String UNCERTAIN = Counter.UNCERTAIN.attribute();
  static final String AGAIN = Counter.AGAIN.attribute();
  static final String LATE = Counter.LATE.attribute();
  static final String REPORTED = Counter.REPORTED.attribute();
  static final String DELIVERED = Counter.DELIVERED.attribute();
  static final String BOUNCED = Counter.BOUNCED.attribute();
  static final String SOFT_BOUNCED = Counter.SOFT_BOUNCED.attribute();
  static final String COMPLAINED = Counter.COMPLAINED.attribute();
  static final String REJECTED = Counter.REJECTED.attribute();
  static final String DELAYED = Counter.DELAYED.attribute();

  /** What is counted is the size of a set, but for the one that has reasons in it. */
  private static final List<String> PLACES =
      Stream.concat(
              Stream.of(SENDING), Counter.of(Counter.Source.CLAIM).stream().map(Counter::attribute))
          .filter(name -> !name.equals(MISSING))
          .toList();

  static final TableSchema<ClaimRow> SCHEMA = schema();

  private static TableSchema<ClaimRow> schema() {
    RowSchema<ClaimRow> schema =
        RowSchema.of(ClaimRow.class, ClaimRow::pk, ClaimRow::sk, ClaimRow::read)
            .text(STATE, row -> Objects.toString(row.state, null))
            .number(ATTEMPTS, ClaimRow::attempts)
            .number(LEASE, ClaimRow::lease)
            .number(ASKED, ClaimRow::asked)
            .number(TRIES, ClaimRow::tries)
            .text(PROBLEM, ClaimRow::problem)
            .as(
                MISSING,
                EnhancedType.setOf(String.class),
                row -> row.missing.isEmpty() ? null : row.missing);
    PLACES.forEach(name -> schema.places(name, row -> row.of(name)));
    return schema.build();
  }

  /** A batch that nothing is known of. */
  static final ClaimRow NONE =
      new ClaimRow("", "", null, 0, null, null, 0, null, Set.of(), Map.of());

  static String sk(int batch) {
    return Batches.key(batch, "claim");
  }

  /** The places of a set. */
  Set<Integer> of(String name) {
    return places.getOrDefault(name, Set.of());
  }

  private static ClaimRow read(RowSchema.Values row) {
    String state = row.text(STATE);
    Map<String, Set<Integer>> places = new HashMap<>();
    PLACES.forEach(name -> places.put(name, row.places(name)));
    return new ClaimRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        state == null ? null : Claims.State.valueOf(state),
        row.number(ATTEMPTS, 0),
        row.number(LEASE),
        row.number(ASKED),
        row.number(TRIES, 0),
        row.text(PROBLEM),
        Objects.requireNonNullElse(row.<Set<String>>get(MISSING), Set.of()),
        places);
  }
}
