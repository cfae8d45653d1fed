package agora.bench;

import agora.ids.MemberId;
import agora.members.due.Due;
import agora.members.queues.DueKey;
import agora.members.queues.DueQueue;
import agora.stack.Item;
import agora.stack.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A club's members with their evidence, as the functions write them. The first ones are due: half
 * of them is asked, a third did not answer, the others left long ago; the rest waits for its day.
 */
record DueRows(DynamoDbClient dynamo, Template template, String club, Instant now) {

  static final String CLUB = "her-er-debat";

  private static final int A_CALL = 25;

  void write(int members, int due) {
    for (int from = 0; from < members; from += A_CALL) {
      List<WriteRequest> items = new ArrayList<>();
      List<WriteRequest> facts = new ArrayList<>();
      for (int n = from; n < Math.min(members, from + A_CALL); n++) {
        items.add(
            put(n >= due ? waits(n) : n % 6 < 3 ? question(n) : n % 6 < 5 ? asked(n) : left(n)));
        facts.add(put(fact(n, "ASKED", "2027-11-20T08:00:00Z")));
        facts.add(put(fact(n, "CONFIRMED", "2027-11-20T08:01:00Z")));
      }
      send(template.table("MembersTable").name(), items);
      send(template.table("ConsentsTable").name(), facts.subList(0, facts.size() / 2));
      send(template.table("ConsentsTable").name(), facts.subList(facts.size() / 2, facts.size()));
    }
  }

  private static String id(int n) {
    return "m%07d".formatted(n);
  }

  private Item member(int n, String state, DueQueue queue, Instant at) {
    DueKey key = DueKey.of(queue, club, MemberId.of(id(n)), at);
    return Item.of(club, id(n))
        .with("email", id(n) + "@borger.example")
        .with("language", "da")
        .with("topics", List.of("klima"))
        .with("tracking", "NONE")
        .with("state", state)
        .with("source", "web")
        .with("joined", Instant.parse("2027-11-20T08:00:00Z"))
        .with("since", Instant.parse("2027-11-20T08:01:00Z"))
        .with("frequency", "OWN_EVENTS")
        .with("panel", false)
        .with("due", key.due())
        .with("dueAt", key.at());
  }

  private Item waits(int n) {
    return member(n, "ACTIVE", DueQueue.MAIL, now.plus(Duration.ofDays(100)))
        .with("stays", now.minus(Duration.ofDays(265)));
  }

  private Item question(int n) {
    return member(n, "ACTIVE", DueQueue.MAIL, Instant.parse("2028-11-20T08:01:00Z"));
  }

  private Item asked(int n) {
    Instant asked = now.minus(Due.ANSWER_WITHIN);
    return member(n, "ACTIVE", DueQueue.MEMBERSHIP, now).with("asked", asked);
  }

  private Item left(int n) {
    Instant last = Instant.parse("2026-11-24T08:00:00Z");
    return member(n, "LEFT", DueQueue.MEMBERSHIP, now).with("lastMail", last);
  }

  private Item fact(int n, String fact, String at) {
    return Item.of(club, String.join("#", id(n), at, "MEMBERSHIP", fact))
        .with("textVersion", "2026-12")
        .with("textHash", "acde65355bfa17f90b892d9955a849fbfdad239a0b27947d6345bbd325e10883")
        .with("language", "da")
        .with("source", "web")
        .with("how", "CONFIRMATION")
        .with("page", "/confirm");
  }

  private static WriteRequest put(Item item) {
    return WriteRequest.builder()
        .putRequest(PutRequest.builder().item(item.values()).build())
        .build();
  }

  private void send(String table, List<WriteRequest> items) {
    Map<String, List<WriteRequest>> left = Map.of(table, items);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> some = left;
      left = dynamo.batchWriteItem(write -> write.requestItems(some)).unprocessedItems();
    }
  }
}
