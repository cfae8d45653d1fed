package agora.mailings;

import agora.mailings.Mailing.Body;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailing.State;
import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Heads, links and texts of mailings, in the partition of the mailing's id. */
public final class Mailings {

  /** Shorter than the sender's queue hides a message that a lost sender leaves behind. */
  public static final Duration TELLING = Duration.ofMinutes(2);

  private static final String HEAD = "head";

  /** BatchGetItem reads as many items at once. */
  private static final int MOST_KEYS = 100;

  /** What the partition is called that lists a club's mailings. */
  private static final String LIST = "mailings#";

  private final DynamoDbClient dynamo;
  private final String table;

  public Mailings(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public Optional<Mailing> find(String mailing) {
    return item(mailing, HEAD).map(Mailings::read);
  }

  /** The ids of all mailings of a club, of every kind, also of those that only wait. */
  public List<String> of(String club) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :list")
                    .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(LIST + club))))
        .items()
        .stream()
        .map(item -> Item.present(item).required("sk"))
        .toList();
  }

  /**
   * Begins a mailing.
   *
   * @return false if it had begun before, and nothing has changed
   */
  public boolean begin(Mailing mailing) {
    putIfAbsent(Item.of(LIST + mailing.club(), mailing.id())); // first: none may be unlisted
    Item head =
        Item.of(mailing.id(), HEAD)
            .with("state", mailing.state().name())
            .with("kind", mailing.kind().name())
            .with("club", mailing.club())
            .with("about", mailing.about())
            .with("from", mailing.from())
            .with("replyTo", mailing.replyTo())
            .with("staff", mailing.staff())
            .with("planned", mailing.planned())
            .with("batches", mailing.batches())
            .with("cursor", mailing.cursor())
            .with("created", mailing.created())
            .with("notBefore", mailing.notBefore())
            .with("notAfter", mailing.notAfter());
    return Conditional.done(
        () ->
            dynamo.putItem(
                put ->
                    put.tableName(table)
                        .item(head.values())
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  /** Lets a WAITING mailing be planned; false if it does not wait any more. */
  public boolean start(String mailing) {
    return update(
        mailing,
        "SET #state = :planning, started = :yes",
        "#state = :waiting",
        Map.of("#state", "state"),
        Map.of(
            ":planning", text(State.PLANNING),
            ":waiting", text(State.WAITING),
            ":yes", AttributeValue.fromBool(true)));
  }

  /** Cancels a mailing that still waits; false if it does not wait any more. */
  public boolean regret(String mailing, Reason reason) {
    return update(
        mailing,
        "SET #state = :cancelled, #reason = :reason",
        "#state = :waiting",
        Map.of("#state", "state", "#reason", "reason"),
        Map.of(
            ":cancelled", text(State.CANCELLED),
            ":waiting", text(State.WAITING),
            ":reason", AttributeValue.fromS(reason.name())));
  }

  /**
   * Lets a mailing wait once more that was cancelled before it was planned.
   *
   * @return false if it is in another state, or was planned in part, and nothing has changed
   */
  public boolean again(String mailing, Instant notBefore) {
    return update(
        mailing,
        "SET #state = :waiting, notBefore = :notBefore REMOVE #reason",
        "#state = :cancelled AND attribute_not_exists(started)",
        Map.of("#state", "state", "#reason", "reason"),
        Map.of(
            ":waiting", text(State.WAITING),
            ":cancelled", text(State.CANCELLED),
            ":notBefore", AttributeValue.fromS(notBefore.toString())));
  }

  /**
   * Moves planning on by one batch, while the mailing is PLANNING.
   *
   * @param from the head as it was read; where it has moved since, nothing changes
   * @param planned recipients of this batch
   * @param cursor the last member that this batch looked at
   */
  public boolean advance(Mailing from, int planned, String cursor) {
    return update(
        from.id(),
        "ADD planned :planned, batches :one SET #cursor = :cursor",
        "batches = :before AND #state = :planning",
        Map.of("#cursor", "cursor", "#state", "state"),
        Map.of(
            ":before", AttributeValue.fromN(Integer.toString(from.batches())),
            ":planned", AttributeValue.fromN(Integer.toString(planned)),
            ":one", AttributeValue.fromN("1"),
            ":cursor", AttributeValue.fromS(cursor),
            ":planning", text(State.PLANNING)));
  }

  /** All is planned; false if the mailing is not PLANNING any more. */
  public boolean planned(String mailing) {
    return turn(
        mailing, State.PLANNED, "#state = :planning", Map.of(":planning", text(State.PLANNING)));
  }

  /**
   * Pauses a mailing that is sent, for a reason that staff must be told.
   *
   * @param details its figures, or SES's own word; kept until staff are {@link #told}
   * @return false if it is in another state, and nothing has changed
   */
  public boolean pause(String mailing, Reason reason, String details) {
    return pause(
        mailing, reason, ", untold = :details", Map.of(":details", AttributeValue.fromS(details)));
  }

  /**
   * Pauses a mailing that is sent, since staff say so.
   *
   * @return false if it is in another state, and nothing has changed
   */
  public boolean pause(String mailing) {
    return pause(mailing, Reason.STAFF, "", Map.of());
  }

  private boolean pause(
      String mailing, Reason reason, String more, Map<String, AttributeValue> details) {
    Map<String, AttributeValue> values = new HashMap<>(details);
    values.put(":paused", text(State.PAUSED));
    values.put(":reason", AttributeValue.fromS(reason.name()));
    values.put(":planning", text(State.PLANNING));
    values.put(":planned", text(State.PLANNED));
    return update(
        mailing,
        "SET was = #state, #state = :paused, #reason = :reason" + more + " REMOVE telling",
        "(#state = :planning OR #state = :planned) AND NOT contains(waived, :reason)",
        Map.of("#state", "state", "#reason", "reason"),
        values);
  }

  /**
   * Why a mailing paused itself, for staff to be told by who holds this.
   *
   * @param until when another may tell them, should this one not come to it; seconds of the epoch
   */
  public record Untold(String mailing, Reason reason, String details, long until) {}

  /**
   * Takes it upon oneself to tell staff why a mailing is paused; empty where they are told, or
   * someone else is about to tell them. Whoever takes it and is lost is followed by another when
   * {@link #TELLING} is over.
   */
  public Optional<Untold> tell(String mailing, Instant now) {
    long until = now.plus(TELLING).getEpochSecond();
    try {
      var head =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(Item.key(mailing, HEAD))
                      .updateExpression("SET telling = :until")
                      .conditionExpression(
                          "#state = :paused AND attribute_exists(untold)"
                              + " AND (attribute_not_exists(telling) OR telling < :now)")
                      .expressionAttributeNames(Map.of("#state", "state"))
                      .expressionAttributeValues(
                          Map.of(
                              ":paused", text(State.PAUSED),
                              ":until", Claims.number(until),
                              ":now", Claims.number(now.getEpochSecond())))
                      .returnValues(ReturnValue.ALL_NEW));
      Item item = Item.present(head.attributes());
      String details = item.text("untold");
      return Optional.of(
          new Untold(
              mailing,
              Reason.valueOf(item.required("reason")),
              details == null ? "" : details,
              until));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Staff are told; unless the mailing has gone on and paused again meanwhile. */
  public void told(Untold untold) {
    update(
        untold.mailing(),
        "REMOVE untold, telling",
        "telling = :until",
        Map.of(),
        Map.of(":until", Claims.number(untold.until())));
  }

  /**
   * Lets a PAUSED mailing go on from where it stopped. A limit that staff let it go on beyond does
   * not stop it again.
   *
   * @return false if it is not paused for this reason, and nothing has changed
   */
  public boolean resume(String mailing, Reason reason) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":paused", text(State.PAUSED));
    values.put(":reason", AttributeValue.fromS(reason.name()));
    String waive = "";
    if (reason.limit()) {
      values.put(":waived", AttributeValue.fromSs(List.of(reason.name())));
      waive = " ADD waived :waived";
    }
    return update(
        mailing,
        "SET #state = was REMOVE was, #reason, untold, telling" + waive,
        "#state = :paused AND #reason = :reason",
        Map.of("#state", "state", "#reason", "reason"),
        values);
  }

  /** Cancels a mailing for good; false if there is none, or it was cancelled before. */
  public boolean cancel(String mailing, Reason reason) {
    return update(
        mailing,
        "SET #state = :cancelled, #reason = :reason REMOVE was, untold, telling",
        "attribute_exists(pk) AND #state <> :cancelled",
        Map.of("#state", "state", "#reason", "reason"),
        Map.of(
            ":cancelled", text(State.CANCELLED), ":reason", AttributeValue.fromS(reason.name())));
  }

  private boolean turn(
      String mailing, State to, String condition, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":to", text(to));
    return update(mailing, "SET #state = :to", condition, Map.of("#state", "state"), all);
  }

  private static AttributeValue text(State state) {
    return AttributeValue.fromS(state.name());
  }

  private boolean update(
      String mailing,
      String change,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return Conditional.done(
        () ->
            dynamo.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(Item.key(mailing, HEAD))
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names.isEmpty() ? null : names)
                        .expressionAttributeValues(values)));
  }

  /**
   * How many had left the club when the mailing's first mail left; written by the first who asks.
   *
   * @param now how many have left by now
   */
  public long leftBefore(String mailing, long now) {
    Item item = Item.of(mailing, "left-before").with("left", now);
    boolean first =
        Conditional.done(
            () ->
                dynamo.putItem(
                    put ->
                        put.tableName(table)
                            .item(item.values())
                            .conditionExpression("attribute_not_exists(pk)")));
    return first ? now : item(mailing, "left-before").orElseThrow().number("left", 0);
  }

  /** Writes where a link leads, unless it is written. */
  public void saveLink(String mailing, String link, String block, String target) {
    putIfAbsent(Item.of(mailing, "link#" + link).with("target", target).with("block", block));
  }

  /** Where a link leads; empty for an unknown one. */
  public Optional<String> target(String mailing, String link) {
    return item(mailing, "link#" + link).map(item -> item.required("target"));
  }

  /** Those of the mailings that have begun to go out, with when they began. */
  public Map<String, Instant> begun(Collection<String> ids) {
    Map<String, Instant> begun = new HashMap<>();
    ids.stream()
        .map(id -> Item.key(id, HEAD))
        .gather(Gatherers.windowFixed(MOST_KEYS))
        .map(keys -> KeysAndAttributes.builder().keys(keys).build())
        .flatMap(
            heads ->
                dynamo
                    .batchGetItemPaginator(get -> get.requestItems(Map.of(table, heads)))
                    .stream())
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
        .map(values -> read(Item.present(values)))
        .forEach(mailing -> begun.put(mailing.id(), mailing.created()));
    return begun;
  }

  /** The ids of a mailing's links. */
  public List<String> links(String mailing) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :mailing AND begins_with(sk, :links)")
                    .expressionAttributeValues(
                        Map.of(
                            ":mailing", AttributeValue.fromS(mailing),
                            ":links", AttributeValue.fromS("link#"))))
        .items()
        .stream()
        .map(item -> Item.present(item).required("sk").substring("link#".length()))
        .toList();
  }

  /** Writes a text, unless it is written: what some were sent, all are sent. */
  public void saveBody(String mailing, String language, Body body) {
    putIfAbsent(
        Item.of(mailing, "body#" + language)
            .with("subject", body.subject())
            .with("html", body.html())
            .with("text", body.text()));
  }

  public Optional<Body> body(String mailing, String language) {
    return item(mailing, "body#" + language)
        .map(
            item ->
                new Body(item.required("subject"), item.required("html"), item.required("text")));
  }

  private void putIfAbsent(Item item) {
    Conditional.done(
        () ->
            dynamo.putItem(
                put ->
                    put.tableName(table)
                        .item(item.values())
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  private Optional<Item> item(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }

  private static Mailing read(Item item) {
    String reason = item.text("reason");
    return new Mailing(
        item.required("pk"),
        Mailing.Kind.valueOf(item.required("kind")),
        State.valueOf(item.required("state")),
        reason == null ? null : Reason.valueOf(reason),
        item.required("club"),
        item.required("about"),
        item.required("from"),
        item.required("replyTo"),
        item.texts("staff"),
        (int) item.number("planned", 0),
        (int) item.number("batches", 0),
        Objects.requireNonNullElse(item.text("cursor"), ""),
        Objects.requireNonNull(item.instant("created")),
        item.instant("notBefore"),
        item.instant("notAfter"));
  }
}
