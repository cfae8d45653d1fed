package agora.admin;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.store.RowKey;
import agora.work.JobsHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a closed club left goes, wherever the work is cut off, and nobody else's. */
final class DeleteClubTest {

  private static final JobsHandler.Pace SMALL = new JobsHandler.Pace(4, 3, 2);

  /** Proofs kill the job at every call; some fifty of them tell as much every day. */
  private static final int STEP = Boolean.getBoolean("jobs.every-call") ? 1 : 9;

  private final DeadClub club = new DeadClub();
  private final Working working = new Working(club.staff, SMALL, Working.ALWAYS_THE_SAME);

  @AfterEach
  void close() {
    club.close();
  }

  private static String command(boolean dryRun) {
    return "{'command': 'delete-club', 'club': 'her-er-debat', 'dryRun': " + dryRun + "}";
  }

  private Map<String, @Nullable Object> deletes(boolean dryRun) {
    Map<String, @Nullable Object> answer = club.staff.asks(command(dryRun));
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  private void isRefused(String why) {
    for (boolean dryRun : List.of(true, false)) {
      Map<String, @Nullable Object> answer = club.staff.asks(command(dryRun));
      assertEquals(409, answer.get("status"), answer::toString);
      assertEquals(why, answer.get("detail"));
    }
  }

  private Map<String, @Nullable Object> job(String id) {
    return asMap(working.shows(id).get("job"));
  }

  @Test
  void everythingGoesButWhatIsDocumentedAndNothingOfAnotherClub() {
    club.outlives();
    List<String> others = club.all(DeadClub.OTHER);
    List<String> remembered = club.remembered();
    List<String> before = club.tooMany();
    assertEquals(List.of(), DeadClub.missing(before), "there is something of everything");
    Map<String, @Nullable Object> tried = deletes(true);
    assertEquals(before, club.tooMany(), "a try changes nothing");
    String id = String.valueOf(deletes(false).get("job"));
    working.works();
    Map<String, @Nullable Object> job = job(id);
    assertEquals("done", job.get("state"), job::toString);
    assertEquals(List.of(), club.tooMany());
    assertEquals(remembered, club.remembered());
    assertEquals(others, club.all(DeadClub.OTHER));
    Map<String, @Nullable Object> counts = asMap(job.get("counts"));
    assertEquals(tried.get("mailings"), counts.remove("mailing"));
    assertEquals(asMap(tried.get("contents")), counts);
    assertEquals(true, tried.get("clubStays"));
    assertEquals(
        ((Number) Objects.requireNonNull(job.get("done"))).intValue(), working.result(id).size());
  }

  @Test
  void aRowThatStaysIsFound() {
    club.outlives();
    deletes(false);
    club.put("MailingsTable", "her-er-debat_2026-11#7", "batch#000450#recipients", Map.of());
    working.works();
    assertEquals(
        List.of("MailingsTable her-er-debat_2026-11#7 batch#000450#recipients"), club.tooMany());
  }

  /** At every other call AWS has done what it was asked for, and only the answer is lost. */
  @Test
  void killedAtAnyMomentAndBegunAgainItLeavesNoHalf() {
    club.outlives();
    List<String> remembered = club.remembered();
    boolean killed = true;
    int at = 1;
    for (; killed; at += STEP) {
      club.again();
      working.works(); // what the stream still has of others
      Map<String, @Nullable Object> goes = deletes(false);
      killed = working.dies(at, at % 2 == 1);
      working.works();
      Map<String, @Nullable Object> job = job(String.valueOf(goes.get("job")));
      assertEquals("done", job.get("state"), "killed at call " + at);
      assertEquals(List.of(), club.tooMany(), "killed at call " + at);
      assertEquals(remembered, club.remembered(), "killed at call " + at);
      Map<String, @Nullable Object> counts = asMap(job.get("counts"));
      assertEquals(goes.get("mailings"), counts.remove("mailing"), "killed at call " + at);
      assertEquals(goes.get("contents"), counts, "killed at call " + at);
      assertTrue(at < 1_000, "it never ends");
    }
    assertTrue(at > 100, "it has but " + at + " calls");
  }

  /** Were the list of mailings to go before them, whoever is cut off would find them no more. */
  @Test
  void withoutItsListAMailingIsLeftOver() {
    club.outlives();
    deletes(false);
    club.store.deleteItem(
        delete ->
            delete
                .tableName(club.table("MailingsTable"))
                .key(RowKey.of("mailings#her-er-debat", "her-er-debat_2026-11")));
    working.works();
    assertFalse(club.tooMany().isEmpty(), "the test above proves nothing");
  }

  @Test
  void whoIsOpenOrHasMembersIsToldWhenItCanBe() {
    club.staff.asks("{'command': 'close-club', 'club': 'her-er-debat', 'closed': false}");
    isRefused(
        "Luk den med close-club. 90 dage efter slutter medlemskaberne, og så kan den slettes.");
    club.staff.asks("{'command': 'close-club', 'club': 'her-er-debat'}");
    isRefused("Det sidste medlemskab er slut den 23. februar 2027. Slet klubben da.");
    club.staff.now = club.staff.now.plusSeconds(91L * 24 * 3600); // and no daily job has run
    isRefused("Det sidste medlemskab er slut den 24. februar 2027. Slet klubben da.");
    club.staff.now = Staff.NOW;
    club.outlives();
    assertEquals(true, deletes(true).get("dryRun"));
  }

  @Test
  void aDeletedClubTakesInNothingAndStillAnswersItsFormerMembers() {
    club.outlives();
    deletes(false);
    for (String command :
        List.of(
            "'close-club', 'club': 'her-er-debat', 'closed': false",
            "'save-club', 'id': 'her-er-debat', 'name': 'Igen'",
            "'skip-issue', 'club': 'her-er-debat', 'month': '2027-05'",
            "'report', 'club': 'her-er-debat'")) {
      Map<String, @Nullable Object> answer = club.staff.asks("{'command': " + command + "}");
      assertEquals("Klubben er slettet", answer.get("title"), command);
      assertEquals(409, answer.get("status"), command);
    }
    String member = "'club': 'her-er-debat', 'email': 'ivar@borger.example'";
    for (String command : List.of("'show-member', ", "'print-consent', ", "'export-member', ")) {
      assertEquals(
          true, club.staff.asks("{'command': " + command + member + "}").get("ok"), command);
    }
    assertEquals(
        true,
        club.staff.asks("{'command': 'erase-member', " + member + ", 'really': true}").get("ok"));
  }

  /** Of two who write at once, one comes first: never is a club open and deleted. */
  @Test
  void whoOpensItInBetweenIsFirstOrIsTold() {
    club.outlives();
    String opens = "{'command': 'close-club', 'club': 'her-er-debat', 'closed': false}";
    Set<List<Boolean>> ends = new HashSet<>();
    for (int call = 1; call < 30; call++) {
      ends.add(club.inBetween(command(false), opens, call));
      ends.add(club.inBetween(opens, command(false), call));
    }
    assertEquals(Set.of(List.of(true, true), List.of(false, false)), ends);
  }

  @Test
  void theMailsOfEventsToComeAreNotWaitedFor() {
    club.outlives();
    club.staff.aws.asked.clear();
    deletes(true);
    assertEquals(0, removedSchedules());
    deletes(false);
    assertTrue(removedSchedules() >= 2, club.staff.aws.asked::toString);
  }

  private long removedSchedules() {
    return club.staff.aws.asked.stream()
        .filter(asked -> asked.what().startsWith("DELETE /schedules/"))
        .count();
  }

  @Test
  void givenTwiceItIsOneJob() {
    club.outlives();
    assertEquals(deletes(false).get("job"), deletes(false).get("job"));
  }

  @Test
  void theClubItselfGoesWhenTheLastEvidenceHas() {
    club.outlives();
    deletes(false);
    working.works();
    assertEquals(true, deletes(true).get("clubStays"));
    club.forgetsAllEvidence();
    club.staff.dynamo.settle();
    Map<String, @Nullable Object> goes = deletes(false);
    assertEquals(false, goes.get("clubStays"));
    working.works();
    assertEquals(
        404, club.staff.asks("{'command': 'show-club', 'club': 'her-er-debat'}").get("status"));
    Set<String> tables = Set.of("JobsTable", "AuditTable", "DeliveriesTable", "ClicksTable");
    assertEquals(
        List.of(),
        club.rowsOf(DeadClub.DEAD).stream()
            .filter(row -> !tables.contains(row.split(" ", 2)[0]))
            .toList());
  }
}
