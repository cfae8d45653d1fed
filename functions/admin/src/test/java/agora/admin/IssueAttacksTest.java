package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import agora.ids.MailingId;
import agora.issues.Corrections;
import agora.mailings.Mailings;
import agora.store.Contents;
import agora.testkit.aws.NearStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** When an issue leaves, as staff type it and as they are told. */
final class IssueAttacksTest {

  private final Staff staff = new Staff();

  @BeforeEach
  void aClub() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> asks(String command) {
    return staff.asks("{'command': " + command + "}");
  }

  private Map<String, @Nullable Object> saves(String id, String leaves) {
    return asks(
        "'save-issue', 'club': 'her-er-debat', 'id': '"
            + id
            + "', 'subject': 'Emne', 'preheader': 'P', "
            + (leaves.isEmpty() ? "" : "'leaves': '" + leaves + "', ")
            + "'blocks': [{'id': 'b', 'kind': 'context', 'title': 'T', 'text': 'T'}]");
  }

  /** Today is the 24th of November 2026, eleven o'clock; issues leave at nine. */
  @ParameterizedTest
  @CsvSource({
    "2020-01, Det tidspunkt er forbi.",
    "2020-01-15, Det tidspunkt er forbi.",
    "2026-11, Det tidspunkt er forbi.",
    "2026-11-24, Det tidspunkt er forbi.",
    "9999-12-31, Der kan højst planlægges 3 år frem.",
    "2029-11-25, Der kan højst planlægges 3 år frem.",
    "2031-01, Der kan højst planlægges 3 år frem."
  })
  void aTimeAtWhichAnIssueNeverLeavesIsNotTaken(String leaves, String message) {
    Map<String, @Nullable Object> answer = saves("jul", leaves);
    assertEquals(422, answer.get("status"), answer::toString);
    assertEquals(
        List.of(Map.of("field", "leaves", "message", message)), asList(answer.get("errors")));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25", "2026-12", "2026-12-25", "2029-11-23", "2028-02-29"})
  void aTimeToComeIs(String leaves) {
    assertEquals(true, saves("jul", leaves).get("ok"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30",
    "2027-02-29",
    "2026-13",
    "2026-00",
    "2026-1",
    "2026-12-1",
    "26-12",
    "+026-12"
  })
  void whatIsNoMonthAndNoDayIsNotTaken(String leaves) {
    assertEquals(422, saves("jul", leaves).get("status"));
  }

  /** Its text can be mended behind its day: it was taken when it lay ahead. */
  @Test
  void whoMendsAnIssueThatHasLeftKeepsItsDay() {
    assertEquals(true, saves("jul", "2026-12-24").get("ok"));
    staff.now = Instant.parse("2027-01-10T10:00:00Z");
    assertEquals(true, saves("jul", "2026-12-24").get("ok"));
    assertEquals(422, saves("jul", "2026-12-23").get("status"));
  }

  /** Approved too late, it waits for somebody's hand, and no list says otherwise. */
  @Test
  void anIssueWhoseTimeHasPassedIsNotSaidToLeave() {
    saves("2026-12", "");
    staff.now = Instant.parse("2026-12-01T08:00:01Z");
    Map<String, @Nullable Object> approved =
        asks("'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'");
    assertNull(asMap(approved.get("result")).get("leavesAt"));
    Map<String, @Nullable Object> row =
        asMap(
            asList(asMap(asks("'list-issues', 'club': 'her-er-debat'").get("result")).get("issues"))
                .getFirst());
    assertEquals(true, row.get("approved"));
    assertNull(row.get("leavesAt"), row::toString);
  }

  /** Nothing leaves while it can be regretted, and nobody is told that it does. */
  @ParameterizedTest
  @CsvSource({
    "07:49:00, 08:00:00",
    "07:50:00, 08:00:00",
    "07:50:01, 08:00:01",
    "07:59:59, 08:09:59"
  })
  void whoApprovesInTheLastMinutesIsToldWhenItReallyLeaves(String approved, String leaves) {
    saves("2026-12", "");
    staff.now = Instant.parse("2026-12-01T" + approved + "Z");
    Map<String, @Nullable Object> answer =
        asks("'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'");
    String at = "2026-12-01T" + leaves + "Z";
    assertEquals(at, asMap(answer.get("result")).get("leavesAt"));
    staff.now = Instant.parse(at).minusSeconds(1);
    Map<String, @Nullable Object> row =
        asMap(
            asList(asMap(asks("'list-issues', 'club': 'her-er-debat'").get("result")).get("issues"))
                .getFirst());
    assertEquals(at, row.get("leavesAt"), row::toString);
  }

  /** It leaves in ten minutes, whatever its month says; once it has left, nobody would get it. */
  @Test
  void whatIsSentNowIsNotSaidToLeaveLaterAndNotApprovedOnceItHasBegun() {
    saves("2026-12", "");
    String approve = "'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'";
    asks(approve);
    String leaves =
        String.valueOf(
            asMap(asks("'send-now', 'club': 'her-er-debat', 'issue': '2026-12'").get("result"))
                .get("leaves"));
    assertEquals(leaves, asMap(asks(approve).get("result")).get("leavesAt"));
    try (DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo()) {
      new Mailings(dynamo, Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE")))
          .start(MailingId.of(UnderWay.MAILING));
    }
    assertEquals(409, asks(approve).get("status"));
  }

  /** The planner reads the text once planning has begun: from then on it stays what it was. */
  @Test
  void aCorrectionsTextIsNotReplacedOnceItIsPlanned() {
    staff.sends("save-issue");
    UnderWay.begin(staff).close();
    String send =
        "'send-correction', 'club': 'her-er-debat', 'issue': '2026-12', 'id': 'r', 'subject': 'S',"
            + " 'text': '%s'";
    String mailing = String.valueOf(asMap(asks(send.formatted("Et")).get("result")).get("mailing"));
    assertEquals(true, asks(send.formatted("To")).get("ok"), "nothing has left");
    assertEquals("To", text());
    try (DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo()) {
      new Mailings(dynamo, Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE")))
          .start(MailingId.of(mailing));
    }
    Map<String, @Nullable Object> late = asks(send.formatted("Tre"));
    assertEquals(409, late.get("status"), late::toString);
    assertEquals("Udsendelsen er begyndt", late.get("title"));
    assertEquals("To", text());
  }

  private String text() {
    try (DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo()) {
      Contents contents =
          new Contents(dynamo, Objects.requireNonNull(staff.environment.get("CLUBS_TABLE")));
      return new Corrections(contents).of("her-er-debat", "2026-12").getFirst().text();
    }
  }

  /** To tell somebody to send it now would be no help: that is refused as well. */
  @Test
  void whoApprovesInAClosedClubIsToldThatItIsClosed() {
    saves("2026-12", "");
    asks("'close-club', 'club': 'her-er-debat'");
    Map<String, @Nullable Object> answer =
        asks("'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'");
    assertEquals(
        List.of(Map.of("field", "club", "message", "Klubben er lukket.")),
        asList(asMap(answer.get("result")).get("warnings")).stream()
            .filter(each -> !"issue".equals(asMap(each).get("field"))) // of this stand's addresses
            .toList(),
        answer::toString);
  }

  /** Readers would get two at once, and the editor be reminded of one. */
  @Test
  void twoMonthsDoNotLeaveAtOneTime() {
    String shift = "'shift-issue', 'club': 'her-er-debat', 'month': '%s', 'at': '%s'";
    Map<String, @Nullable Object> taken = asks(shift.formatted("2027-01", "2027-02-01T09:00"));
    assertEquals(422, taken.get("status"), taken::toString);
    assertEquals(
        List.of(
            Map.of(
                "field",
                "at",
                "message",
                "Da sendes udgaven for 2027-02. Vælg et andet tidspunkt, eller spring en af dem"
                    + " over.")),
        asList(taken.get("errors")));
    assertEquals(true, asks(shift.formatted("2027-01", "2027-02-02T09:00")).get("ok"));
    assertEquals(422, asks(shift.formatted("2027-02", "2027-02-02T09:00")).get("status"));
    asks("'skip-issue', 'club': 'her-er-debat', 'month': '2027-01'");
    assertEquals(true, asks(shift.formatted("2027-02", "2027-02-02T09:00")).get("ok"));
    String back = "'skip-issue', 'club': 'her-er-debat', 'month': '2027-01', 'skip': false";
    assertEquals(422, asks(back).get("status"));
  }

  /** What a link says and leads nowhere would be dropped without a word. */
  @Test
  void aLinkWithoutAnAddressIsNotTaken() {
    staff.sends("save-issue");
    UnderWay.begin(staff).close();
    for (String command :
        List.of(
            "'send-correction', 'issue': '2026-12', 'id': 'r'",
            "'send-message', 'id': 'm', 'topic': 'klima'")) {
      Map<String, @Nullable Object> answer =
          asks(
              command
                  + ", 'club': 'her-er-debat', 'subject': 'S', 'text': 'T', 'linkText': 'Se mere'");
      assertEquals(
          List.of(Map.of("field", "url", "message", "Skriv noget her.")),
          asList(answer.get("errors")),
          answer::toString);
    }
  }

  @Test
  void anIssueOfAMonthThatIsSkippedIsNotSaidToLeaveUntilItIsTakenBack() {
    saves("2026-12", "");
    asks("'skip-issue', 'club': 'her-er-debat', 'month': '2026-12'");
    String approve = "'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'";
    assertNull(asMap(asks(approve).get("result")).get("leavesAt"));
    asks("'skip-issue', 'club': 'her-er-debat', 'month': '2026-12', 'skip': false");
    assertEquals("2026-12-01T08:00:00Z", asMap(asks(approve).get("result")).get("leavesAt"));
  }
}
