package agora.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class ContentsTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private static final EmbeddedDynamo STORE = EmbeddedDynamo.inMemory(TEMPLATE);
  private static final String TABLE = TEMPLATE.table("ClubsTable").name();
  private static final DynamoDbClient DYNAMO = StoreClient.of(STORE);

  record Leaf(String id, String text) {}

  record Page(String title, @Nullable Leaf cover, List<Leaf> leaves, Map<String, String> dates) {}

  private static final Kind<Page> PAGE = new Kind<>("page", Page.class);
  private static final Page BLANK = new Page("", null, List.of(), Map.of());

  private final Contents contents = new Contents(DYNAMO, TABLE);

  @AfterAll
  static void close() {
    DYNAMO.close();
    STORE.close();
  }

  @BeforeEach
  void empty() {
    DYNAMO.deleteItem(delete -> delete.tableName(TABLE).key(Item.key("c", "page#p")));
  }

  private static Page titled(String title) {
    return new Page(title, null, List.of(), Map.of());
  }

  private static void stands(String body, Map<String, AttributeValue> others) {
    Map<String, AttributeValue> item =
        new HashMap<>(Item.of("c", "page#p").with("body", body).values());
    item.putAll(others);
    DYNAMO.putItem(put -> put.tableName(TABLE).item(item));
  }

  private static Map<String, AttributeValue> row() {
    return DYNAMO
        .getItem(get -> get.tableName(TABLE).key(Item.key("c", "page#p")).consistentRead(true))
        .item();
  }

  private static String body() {
    return String.valueOf(Item.present(row()).text("body"));
  }

  @Test
  void ofTwoWhoReadTheSameTheSecondIsToldAndNothingIsLost() {
    Stored<Page> one = contents.read(PAGE, "c", "p");
    Stored<Page> other = contents.read(PAGE, "c", "p");
    assertTrue(contents.save(one.with(titled("one"))));
    assertFalse(contents.save(other.with(titled("other"))));
    assertEquals("one", contents.find(PAGE, "c", "p").orElseThrow().title());
    Stored<Page> again = contents.read(PAGE, "c", "p");
    assertEquals(1, again.version());
    assertTrue(contents.save(again.with(titled("other"))));
    assertFalse(contents.save(again.with(titled("late"))));
    assertEquals(2, contents.read(PAGE, "c", "p").version());
  }

  /** Who stands in the way five times is writing the same, whatever else the write depends on. */
  @Test
  void aRivalThatStandsInTheWayAllTheTimeIsTold() {
    DynamoDbClient crowded =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("transactWriteItems")) {
                    throw TransactionCanceledException.builder()
                        .cancellationReasons(
                            CancellationReason.builder().code("TransactionConflict").build())
                        .build();
                  }
                  return method.invoke(DYNAMO, arguments);
                });
    Contents rivals = new Contents(crowded, TABLE);
    Stored.Write write = rivals.read(PAGE, "c", "p").with(titled("one"));
    TransactWriteItem always =
        TransactWriteItem.builder()
            .conditionCheck(
                check ->
                    check
                        .tableName(TABLE)
                        .key(Item.key("c", "page#q"))
                        .conditionExpression("attribute_not_exists(pk)"))
            .build();
    assertFalse(rivals.save(List.of(always), write));
    assertFalse(rivals.save(write, rivals.read(PAGE, "c", "r").with(titled("two"))));
    assertTrue(contents.save(List.of(always), write), "nobody stands in the way now");
  }

  @Test
  void aRowOfBeforeThereWereVersionsIsChangedByOneOfTwoToo() {
    stands("{\"title\":\"before\",\"cover\":null,\"leaves\":[],\"dates\":{}}", Map.of());
    Stored<Page> one = contents.read(PAGE, "c", "p");
    Stored<Page> other = contents.read(PAGE, "c", "p");
    assertEquals("before", one.content().orElseThrow().title());
    assertEquals(0, one.version());
    assertTrue(contents.save(one.with(titled("one"))));
    assertFalse(contents.save(other.with(titled("other"))));
    assertEquals(AttributeValue.fromN("1"), row().get("version"));
  }

  @Test
  void aChangeIsMadeAgainOnWhatARivalHasWritten() {
    contents.change(PAGE, "c", "p", _ -> titled("a"));
    int[] rivals = {12};
    Page changed =
        contents.change(
            PAGE,
            "c",
            "p",
            found -> {
              if (rivals[0]-- > 0) {
                contents.change(PAGE, "c", "p", mine -> titled(mine.orElse(BLANK).title() + "b"));
              }
              return titled(found.orElse(BLANK).title() + "c");
            });
    assertEquals("abbbbbbbbbbbbc", changed.title());
    assertEquals(changed, contents.find(PAGE, "c", "p").orElseThrow());
  }

  @Test
  void ofSeveralAllAreWrittenOrNone() {
    Stored<Page> p = contents.read(PAGE, "c", "p");
    Stored<Page> q = contents.read(PAGE, "c", "q");
    contents.change(PAGE, "c", "q", _ -> titled("rival"));
    assertFalse(contents.save(p.with(titled("p")), q.with(titled("q"))));
    assertTrue(contents.find(PAGE, "c", "p").isEmpty());
    q = contents.read(PAGE, "c", "q");
    assertTrue(contents.save(p.with(titled("p")), q.with(titled("q"))));
    assertEquals("p", contents.find(PAGE, "c", "p").orElseThrow().title());
    assertEquals("q", contents.find(PAGE, "c", "q").orElseThrow().title());
  }

  private static final Map<String, AttributeValue> NEWER =
      Map.of(
          "version", AttributeValue.fromN("7"),
          "season", AttributeValue.fromS("winter"),
          "seats", AttributeValue.fromN("12"),
          "tags", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))));

  @Test
  void aWriteKeepsTheAttributesOfANewerVersionWhateverTheirType() {
    stands("{\"title\":\"newer\",\"cover\":null,\"leaves\":[],\"dates\":{}}", NEWER);
    contents.change(PAGE, "c", "p", _ -> titled("ours"));
    Map<String, AttributeValue> row = row();
    assertEquals("ours", contents.find(PAGE, "c", "p").orElseThrow().title());
    assertEquals(AttributeValue.fromN("8"), row.get("version"));
    for (String name : List.of("season", "seats", "tags")) {
      assertEquals(NEWER.get(name), row.get(name));
    }
  }

  @Test
  void aSchemaThatIsNotOpenDropsThem() {
    stands("{}", NEWER);
    var closed =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(DYNAMO)
            .extensions(VersionedRecordExtension.builder().build())
            .build()
            .table(TABLE, ContentRow.NAMED);
    Key key = Key.builder().partitionValue("c").sortValue("page#p").build();
    closed.putItem(closed.getItem(key));
    assertNull(row().get("season"));
  }

  @Test
  void aWriteKeepsTheFieldsOfANewerVersionWithinTheContent() {
    stands(
        """
        {"title": "newer", "mood": {"warm": true}, "cover": {"id": "k", "text": "K", "colour": "red"},
         "leaves": [{"id": "a", "text": "A", "poll": [1, 2]}, {"id": "b", "text": "B", "poll": [3]}],
         "dates": {"2026-12": "x", "2027-01": "y"}}\
        """,
        Map.of());
    contents.change(
        PAGE,
        "c",
        "p",
        _ ->
            new Page(
                "ours",
                new Leaf("k", "changed"),
                List.of(new Leaf("b", "changed"), new Leaf("new", "N")),
                Map.of("2027-01", "z")));
    assertEquals(
        "{\"title\":\"ours\",\"cover\":{\"id\":\"k\",\"text\":\"changed\",\"colour\":\"red\"},"
            + "\"leaves\":[{\"id\":\"b\",\"text\":\"changed\",\"poll\":[3]},"
            + "{\"id\":\"new\",\"text\":\"N\"}],\"dates\":{\"2027-01\":\"z\"},"
            + "\"mood\":{\"warm\":true}}",
        body());
  }

  @Test
  void allOfAKindComeInTheOrderOfTheirIdsAndNoOtherKind() {
    contents.change(PAGE, "d", "b", _ -> titled("b"));
    contents.change(PAGE, "d", "a", _ -> titled("a"));
    contents.change(new Kind<>("pages", Page.class), "d", "0", _ -> titled("other"));
    assertEquals(
        List.of("a", "b"),
        contents.all(PAGE, "d").stream()
            .map(each -> each.content().orElseThrow().title())
            .toList());
  }
}
