package agora.mailings;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Who is sending a batch, and how far it is. Only the holder of a claim may call SES; what it is
 * about to ask for is written before, and what became of it after.
 */
public final class Claims {

  /** Longer than the sender may run, shorter than its queue hides a message. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public Claims(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** Where a batch stands between two holders. */
  public enum State {
    /** Some are left to send to. */
    PLANNED,
    /** Someone holds it. */
    SENDING,
    /** All are sent to, but for those that SES's events have yet to speak for. */
    SETTLING,
    /** Nothing is left to do. */
    SENT
  }

  /** What became of an attempt to claim a batch. */
  public sealed interface Attempt {
    /**
     * The batch is the caller's while the lease lasts.
     *
     * @param number grows with every claim, so that an older holder can write no more
     */
    record Held(String mailing, int batch, long number, Standing standing) implements Attempt {}

    /** All is done. */
    record Over() implements Attempt {}

    /** Someone else holds it. */
    record Taken() implements Attempt {}
  }

  /** Claims a batch. What an earlier holder was asking SES for becomes uncertain. */
  public Attempt claim(String mailing, int batch) {
    Instant now = clock.instant();
    try {
      var answer =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(key(mailing, batch))
                      .updateExpression("SET #state = :sending, lease = :until ADD attempts :one")
                      .conditionExpression(
                          "attribute_not_exists(#state) OR #state = :planned"
                              + " OR #state = :settling OR (#state = :sending AND lease < :now)")
                      .expressionAttributeNames(Map.of("#state", "state"))
                      .expressionAttributeValues(
                          Map.of(
                              ":sending", text(State.SENDING),
                              ":planned", text(State.PLANNED),
                              ":settling", text(State.SETTLING),
                              ":now", seconds(now),
                              ":until", seconds(now.plus(LEASE)),
                              ":one", number(1)))
                      .returnValues(ReturnValue.ALL_NEW));
      return held(mailing, batch, answer.attributes());
    } catch (ConditionalCheckFailedException e) {
      boolean over = state(mailing, batch).filter(State.SENT::equals).isPresent();
      return over ? new Attempt.Over() : new Attempt.Taken();
    }
  }

  private Attempt held(String mailing, int batch, Map<String, AttributeValue> item) {
    long attempt = Item.present(item).number("attempts", 0);
    Standing standing = Standing.read(item);
    var held = new Attempt.Held(mailing, batch, attempt, standing);
    return standing.sending().isEmpty()
        ? held
        : write(held, new Change().uncertain(standing.sending()));
  }

  /** Where a batch stands; empty where nobody has claimed it yet. */
  public Optional<State> state(String mailing, int batch) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(key(mailing, batch)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()))
        .map(item -> item.text("state"))
        .map(State::valueOf);
  }

  /** Says what SES is about to be asked for, and lets the lease run anew. */
  public Attempt.Held intend(Attempt.Held held, Set<Integer> slice) {
    Instant now = clock.instant();
    return write(held, new Change().sending(slice, now));
  }

  /**
   * Takes those that are uncertain, and that no event has spoken for, as not sent to.
   *
   * @return empty if an event came meanwhile, and nothing has changed
   */
  public Optional<Attempt.Held> giveUp(Attempt.Held held) {
    Standing standing = held.standing();
    Change change = new Change().again(standing.uncertain());
    if (standing.reported().isEmpty()) {
      change.when("attribute_not_exists(reported)");
    } else {
      change.when("reported = :seen").value(":seen", Standing.places(standing.reported()));
    }
    try {
      return Optional.of(write(held, change));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Writes what became of recipients, and returns the claim as it is now. */
  public Attempt.Held write(Attempt.Held held, Change change) {
    String expression = change.expression();
    var answer =
        dynamo.updateItem(
            update -> {
              Map<String, AttributeValue> values = new HashMap<>(change.values);
              values.put(":mine", number(held.number()));
              update
                  .tableName(table)
                  .key(key(held.mailing(), held.batch()))
                  .updateExpression(expression)
                  .conditionExpression("attempts = :mine" + change.condition)
                  .expressionAttributeValues(values)
                  .returnValues(ReturnValue.ALL_NEW);
              if (!change.names.isEmpty()) {
                update.expressionAttributeNames(change.names);
              }
            });
    return new Attempt.Held(
        held.mailing(), held.batch(), held.number(), Standing.read(answer.attributes()));
  }

  /** Keeps why a batch failed, for staff to read when its message has been given up. */
  public void problem(String mailing, int batch, String problem) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key(mailing, batch))
                .updateExpression("SET problem = :problem")
                .expressionAttributeValues(Map.of(":problem", AttributeValue.fromS(problem))));
  }

  /** A batch's claim as staff see it. */
  public record Seen(
      int batch, State state, String problem, Standing standing, Troubles troubles) {}

  /** What SES reported of a batch's recipients after it had taken their mails. */
  public record Troubles(Set<Integer> bounced, Set<Integer> softBounced, Set<Integer> delivered) {}

  /** The claims of at most 100 batches, from one number to before another. */
  public List<Seen> seen(String mailing, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int batch = from; batch < to; batch++) {
      keys.add(key(mailing, batch));
    }
    KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(table, asked))).stream()
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
        .forEach(item -> found.put(Item.present(item).required("sk"), item));
    List<Seen> seen = new ArrayList<>();
    for (int batch = from; batch < to; batch++) {
      seen.add(seen(batch, found.getOrDefault(Batches.key(batch, "claim"), Map.of())));
    }
    return seen;
  }

  private static Seen seen(int batch, Map<String, AttributeValue> values) {
    Item item = Item.present(values);
    String state = item.text("state");
    String problem = item.text("problem");
    return new Seen(
        batch,
        state == null ? State.PLANNED : State.valueOf(state),
        problem == null ? "" : problem,
        Standing.read(values),
        new Troubles(
            Standing.places(values.get("bounced")),
            Standing.places(values.get("softBounced")),
            Standing.places(values.get("delivered"))));
  }

  /** A change of a claim, put together and written at once. */
  public static final class Change {

    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final Set<String> removes = new TreeSet<>();
    private final List<String> deletes = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, Missing> missing = new TreeMap<>();
    private String condition = "";

    private Change sending(Set<Integer> slice, Instant now) {
      sets.add("sending = :slice, asked = :asked, lease = :until");
      return value(":slice", Standing.places(slice))
          .value(":asked", seconds(now))
          .value(":until", seconds(now.plus(LEASE)));
    }

    /** SES took these. */
    public Change sent(Set<Integer> places) {
      return answered().add("sent", places);
    }

    /** These will not be sent to. */
    public Change missing(Map<Integer, Missing> missing) {
      this.missing.putAll(missing);
      return this;
    }

    /** SES's events say that it took some, and refused others; none is uncertain any more. */
    public Change settled(Set<Integer> sent, Map<Integer, Missing> refused) {
      Set<Integer> all = new TreeSet<>(sent);
      all.addAll(refused.keySet());
      deletes.add("uncertain :settled");
      return add("sent", sent).missing(refused).value(":settled", Standing.places(all));
    }

    /** SES may have taken these. */
    public Change uncertain(Set<Integer> places) {
      return answered().add("uncertain", places);
    }

    private Change again(Set<Integer> places) {
      removes.add("uncertain");
      return add("again", places);
    }

    /** SES's answer is there, or is not waited for any more. */
    public Change answered() {
      removes.add("sending");
      return this;
    }

    /** Lets the batch go. */
    public Change release(State state) {
      sets.add("#state = :state");
      names.put("#state", "state");
      removes.add("lease");
      return value(":state", text(state));
    }

    /** Says how often in a row nobody was sent to, though some were left to send to. */
    public Change tries(int tries) {
      sets.add("tries = :tries");
      return value(":tries", number(tries));
    }

    private Change when(String more) {
      condition = " AND " + more;
      return this;
    }

    private Change value(String name, AttributeValue value) {
      values.put(name, value);
      return this;
    }

    private Change add(String name, Set<Integer> places) {
      if (!places.isEmpty()) {
        adds.add(name + " :" + name);
        value(":" + name, Standing.places(places));
      }
      return this;
    }

    private String expression() {
      if (!missing.isEmpty()) {
        adds.add("#missing :missing");
        names.put("#missing", "missing");
        value(":missing", Standing.missing(missing));
      }
      return clause("SET ", sets)
          + clause(" REMOVE ", List.copyOf(removes))
          + clause(" ADD ", adds)
          + clause(" DELETE ", deletes);
    }

    private static String clause(String verb, List<String> parts) {
      return parts.isEmpty() ? "" : verb + String.join(", ", parts);
    }
  }

  static Map<String, AttributeValue> key(String mailing, int batch) {
    return Item.key(Batches.partition(mailing, batch), Batches.key(batch, "claim"));
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static AttributeValue seconds(Instant at) {
    return number(at.getEpochSecond());
  }

  private static AttributeValue text(State state) {
    return AttributeValue.fromS(state.name());
  }
}
