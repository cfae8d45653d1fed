package agora.simulation;

import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.issues.Approvals;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.members.Member;
import agora.stack.Item;
import agora.store.Contents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A club with an approved issue, and its members as they come and go. */
public final class SimulatedClub {

  public static final String ID = "her-er-debat";
  public static final String ISSUE = "2026-12";

  private static final List<String> TRACKING = List.of("NONE", "ANONYMOUS", "PERSONAL");

  private final DynamoDbClient dynamo;
  private final String members;

  /** Members by id, with the time at which they left; {@link Instant#MAX} for those who stay. */
  final Map<String, Instant> left = new TreeMap<>();

  SimulatedClub(DynamoDbClient dynamo) {
    this(dynamo, List.of(article(0, "")));
  }

  /** Founds the club, with an issue of these blocks. */
  public SimulatedClub(DynamoDbClient dynamo, List<Block> blocks) {
    this.dynamo = dynamo;
    this.members = Functions.TEMPLATE.table("MembersTable").name();
    Contents contents = new Contents(dynamo, Functions.TEMPLATE.table("ClubsTable").name());
    new Clubs(contents)
        .save(
            new agora.clubs.Club(
                ID,
                "Her er debat",
                "Debat på biblioteket",
                Language.DANISH,
                List.of(),
                new agora.clubs.Club.Sender("Her er debat", "debat", "svar@bibliotek.example"),
                new agora.clubs.Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
                List.of("redaktion@bibliotek.example")));
    Issue draft = new Issue(ID, ISSUE, "December", "Nyt", blocks, null);
    new Issues(contents)
        .save(
            new Issue(
                draft.club(),
                draft.id(),
                draft.subject(),
                draft.preheader(),
                draft.blocks(),
                ContentHash.of(draft)));
  }

  /** A block with a link. */
  public static Block article(int n, String text) {
    return new Block.Article(
        Block.Words.of("artikel-" + n, "En artikel", "Læs. " + text)
            .linked("https://avis.example/a?b=1&c=" + n, "Læs"));
  }

  /** The id of the n-th member: the same order as the numbers', and as long as real ones. */
  public static String id(int n) {
    String digits = Integer.toString(n);
    return "m" + "0".repeat(25 - digits.length()) + digits;
  }

  /** Approved so recently that staff can still regret it. */
  void approve(Instant at) {
    new Approvals(new Contents(dynamo, Functions.TEMPLATE.table("ClubsTable").name()))
        .save(ID, ISSUE, at);
  }

  static String address(String member) {
    return member + "@example.org";
  }

  /** The item of the n-th member. */
  public static Map<String, AttributeValue> item(int n, Instant joined) {
    return item(ID, n, joined, List.of());
  }

  /** The item of the n-th member of a club. */
  static Map<String, AttributeValue> item(String club, int n, Instant joined, List<String> topics) {
    String id = id(n);
    return Item.of(club, id)
        .with("email", address(id))
        .with("name", "Ida " + n)
        .with("language", n % 5 == 0 ? "en" : "da")
        .with("topics", topics)
        .with("tracking", TRACKING.get(n % 3))
        .with("state", Member.State.ACTIVE.name())
        .with("source", "web")
        .with("joined", joined)
        .values();
  }

  void join(int n, Instant now) {
    var item = item(n, now);
    dynamo.putItem(put -> put.tableName(members).item(item));
    left.put(id(n), Instant.MAX);
  }

  /** Leaves, and is erased at once or only some day. */
  void leave(String member, boolean erased, Instant now) {
    left.put(member, now);
    if (erased) {
      dynamo.deleteItem(delete -> delete.tableName(members).key(Item.key(ID, member)));
    } else {
      dynamo.updateItem(
          update ->
              update
                  .tableName(members)
                  .key(Item.key(ID, member))
                  .updateExpression("SET #state = :left")
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(
                      Map.of(":left", AttributeValue.fromS(Member.State.LEFT.name()))));
    }
  }
}
