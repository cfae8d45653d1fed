package agora.mailings;

import agora.mailings.Mailing.Body;
import agora.store.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Heads, links and texts of mailings, in the partition of the mailing's id. */
public final class Mailings {

  private static final String HEAD = "head";

  private final DynamoDbClient dynamo;
  private final String table;

  public Mailings(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public Optional<Mailing> find(String mailing) {
    return item(mailing, HEAD).map(Mailings::read);
  }

  /**
   * Begins a mailing whose links and texts are written.
   *
   * @return false if it had begun before, and nothing has changed
   */
  public boolean begin(Mailing mailing) {
    Item head =
        Item.of(mailing.id(), HEAD)
            .with("state", mailing.state().name())
            .with("kind", "issue")
            .with("club", mailing.club())
            .with("issue", mailing.issue())
            .with("from", mailing.from())
            .with("replyTo", mailing.replyTo())
            .with("staff", mailing.staff())
            .with("planned", mailing.planned())
            .with("batches", mailing.batches())
            .with("cursor", mailing.cursor())
            .with("created", mailing.created());
    return Conditional.done(
        () ->
            dynamo.putItem(
                put ->
                    put.tableName(table)
                        .item(head.values())
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  /**
   * Moves planning on by one batch.
   *
   * @param from the head as it was read; where it has moved since, nothing changes
   * @param planned recipients of this batch
   * @param cursor the last member that this batch looked at
   */
  public boolean advance(Mailing from, int planned, String cursor) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":before", AttributeValue.fromN(Integer.toString(from.batches())));
    values.put(":planned", AttributeValue.fromN(Integer.toString(planned)));
    values.put(":one", AttributeValue.fromN("1"));
    values.put(":cursor", AttributeValue.fromS(cursor));
    return update(
        from.id(),
        "ADD planned :planned, batches :one SET #cursor = :cursor",
        "batches = :before",
        Map.of("#cursor", "cursor"),
        values);
  }

  /** Changes the state; a HALTED mailing stays halted. */
  public boolean turn(String mailing, Mailing.State state) {
    return update(
        mailing,
        "SET #state = :state",
        "attribute_exists(pk) AND #state <> :halted",
        Map.of("#state", "state"),
        Map.of(
            ":state", AttributeValue.fromS(state.name()),
            ":halted", AttributeValue.fromS(Mailing.State.HALTED.name())));
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
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)));
  }

  public void saveLink(String mailing, String link, String block, String target) {
    put(Item.of(mailing, "link#" + link).with("target", target).with("block", block));
  }

  /** Where a link leads; empty for an unknown one. */
  public Optional<String> target(String mailing, String link) {
    return item(mailing, "link#" + link).map(item -> item.required("target"));
  }

  /** Those of the mailings that have begun to go out, with when they began; at most 100 ids. */
  public Map<String, Instant> begun(Collection<String> ids) {
    Map<String, Instant> begun = new HashMap<>();
    if (ids.isEmpty()) {
      return begun;
    }
    KeysAndAttributes heads =
        KeysAndAttributes.builder()
            .keys(ids.stream().map(id -> Item.key(id, HEAD)).toList())
            .build();
    dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(table, heads))).stream()
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

  public void saveBody(String mailing, String language, Body body) {
    put(
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

  private void put(Item item) {
    dynamo.putItem(put -> put.tableName(table).item(item.values()));
  }

  private Optional<Item> item(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }

  private static Mailing read(Item item) {
    return new Mailing(
        item.required("pk"),
        Mailing.State.valueOf(item.required("state")),
        item.required("club"),
        item.required("issue"),
        item.required("from"),
        item.required("replyTo"),
        item.texts("staff"),
        (int) item.number("planned", 0),
        (int) item.number("batches", 0),
        Objects.requireNonNullElse(item.text("cursor"), ""),
        Objects.requireNonNull(item.instant("created")));
  }
}
