package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.members.Member;
import agora.stack.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A club whose rows the version before the index wrote (commit d48d15d), on 24 November 2027: Mads
 * was asked whether he stays, Ida said yes and had taken back her tracking on 1 October, when Bo
 * left and Eva was erased; Otto signed up the day before; and one had left a year ago, of whom the
 * reduced evidence is kept.
 */
final class EarlierRowsTest {

  private static final String MADS = "mads@borger.example";
  private static final String EVA = "kjqbsf9wwi7ksirdpejtyr8agm";
  private static final String WALK =
      "{\"step\": \"walk\", \"club\": \"her-er-debat\", \"left\": %d}";

  private final Years years = new Years(new Rules(false, null, 15, 6, 24, 3, 0, true));

  @BeforeEach
  void theRowsOfTheVersionBefore() throws IOException {
    years.at("2027-11-24T18:00:00Z");
    try (InputStream rows =
        Objects.requireNonNull(getClass().getResourceAsStream("rows-d48d15d.json"))) {
      String text = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
      for (Object row : Json.asList(Json.object("{\"rows\":" + text + "}").get("rows"))) {
        put(map(row));
      }
    }
  }

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void everythingIsDoneOnItsDay() {
    years.at("2027-11-25T09:00:00Z").runs();

    changesAt("2027-11-30T10:00:00Z", "otto@borger.example");
    changesAt("2027-12-24T10:00:00Z", "\"LEFT\" " + MADS);
    changesAt("2028-01-01T10:00:00Z", "bo@borger.example", "TRACKING_PERSONAL#ASKED");
    changesAt("2028-04-01T10:00:00Z", EVA);
    changesAt("2028-05-24T10:00:00Z", MADS);
    changesAt("2028-11-24T10:00:00Z", "~wzGOCd9Dbu8hPAaDKMt41Z8SjclQcKCfiqm33_kEwO4");
    assertEquals(0, years.aws.mails.size());
    years.at("2028-11-24T12:00:00Z").runs();
    assertTrue(years.aws.mails.getFirst().contains("ida@borger.example"));
  }

  @Test
  void withoutTheWalkNobodyWouldBeFound() {
    years.at("2029-11-25T09:00:00Z");
    String before = everything();
    years.step("{\"step\": \"evidence\", \"club\": \"her-er-debat\", \"after\": \"\"}");
    years.step("{\"step\": \"members\", \"club\": \"her-er-debat\", \"after\": \"\", \"left\": 9}");
    assertEquals(before, everything());
  }

  @Test
  void theWalkGoesOnTheNextDayWhereItsDayWasOver() {
    for (int day = 0; day < 3; day++) {
      assertTrue(walks(), "day " + day);
      years.step(WALK.formatted(2)); // of six: four members, one who is gone, and one reduced
    }
    assertFalse(walks());
    years.at("2027-12-24T10:00:00Z").runs();
    assertEquals(Member.State.LEFT, member(MADS).state());
  }

  @Test
  void twoWalksAtOnceLeaveNobodyOut() {
    years.step(WALK.formatted(2));
    years.step(WALK.formatted(100));
    years.step(WALK.formatted(100)); // a message that comes twice
    assertFalse(walks());
    years.at("2027-12-24T10:00:00Z").runs();
    assertEquals(Member.State.LEFT, member(MADS).state());
  }

  private boolean walks() {
    years.step("{\"step\": \"day\", \"club\": \"her-er-debat\"}");
    boolean walks =
        years.aws.queues.sent.stream().anyMatch(each -> each.body().contains("\"walk\""));
    years.aws.queues.sent.clear();
    return walks;
  }

  /** What the tables no more hold from a moment on, and held until the second before. */
  private void changesAt(String instant, String... texts) {
    years.at(Instant.parse(instant).minusSeconds(1)).runs();
    String before = everything();
    years.at(instant).runs();
    String after = everything();
    for (String text : texts) {
      boolean comes = text.startsWith("\"");
      assertEquals(!comes, before.contains(text), "before " + instant + ": " + text);
      assertEquals(comes, after.contains(text), "at " + instant + ": " + text);
    }
  }

  /** The members, each by state and address, and the keys of all evidence. */
  private String everything() {
    String members =
        years
            .members
            .all(Years.CLUB, "")
            .map(each -> "\"" + each.state() + "\" " + each.email())
            .sorted()
            .collect(Collectors.joining("\n"));
    return members
        + years.store.scan(years.template.table("ConsentsTable")).stream()
            .filter(item -> item.containsKey("language") || item.containsKey("facts"))
            .map(item -> Item.present(item).required("sk"))
            .sorted()
            .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private Member member(String email) {
    return years
        .members
        .all(Years.CLUB, "")
        .filter(each -> each.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private void put(Map<String, @Nullable Object> row) {
    Map<String, AttributeValue> item =
        map(row.get("item")).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> value(map(each.getValue()))));
    String table = years.template.table(Json.asText(row.get("table"))).name();
    years.dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static AttributeValue value(Map<String, @Nullable Object> typed) {
    Object value = Objects.requireNonNull(typed.values().iterator().next());
    return switch (typed.keySet().iterator().next()) {
      case "S" -> AttributeValue.fromS(value.toString());
      case "N" -> AttributeValue.fromN(value.toString());
      case "BOOL" -> AttributeValue.fromBool((Boolean) value);
      default ->
          AttributeValue.fromL(((List<?>) value).stream().map(each -> value(map(each))).toList());
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> map(@Nullable Object json) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(json);
  }
}
