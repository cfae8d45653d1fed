package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.StandIns;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CommandFilesTest {

  @Test
  void everyFileOfEventsDoesWhatItSays() {
    try (Staff staff = new Staff()) {
      assertEquals(2, done(staff, "save-library").get("version"));
      Map<String, @Nullable Object> club = done(staff, "save-club");
      assertEquals("2026-12-01T08:00:00Z", club.get("nextIssue"));
      assertEquals("her-er-debat@bibliotek.example", club.get("from"));
      assertEquals(false, done(staff, "save-event").get("mailsApproved"));
      Map<String, @Nullable Object> mails = done(staff, "approve-event-mails");
      assertEquals(true, mails.get("mailsApproved"));
      assertEquals(3, asList(mails.get("mailsToCome")).size());
      Map<String, @Nullable Object> issue = done(staff, "save-issue");
      assertEquals(List.of(), issue.get("errors"));
      assertEquals(List.of(), issue.get("warnings"));
      assertEquals(true, issue.get("ready"));
      assertEquals(409, staff.sends("preview-issue").get("status"), "the panel is empty");
      staff.hasPanel();
      assertEquals("her-er-debat_2026-12--panel-1", done(staff, "preview-issue").get("mailing"));
      assertEquals(false, done(staff, "save-idea").get("used"));
      assertEquals(1, asList(done(staff, "list-ideas").get("ideas")).size());
      assertEquals("debat@bibliotek.example", done(staff, "send-test").get("to"));
      assertEquals(List.of("debat@bibliotek.example"), done(staff, "ask-approval").get("told"));
      assertEquals(
          List.of(), done(staff, "return-issue").get("told"), "nobody with an address asked");
      Map<String, @Nullable Object> checked = done(staff, "check-issue");
      assertEquals(true, checked.get("ready"));
      assertEquals(List.of(), checked.get("errors"));
      assertEquals("2026-12-01T08:00:00Z", done(staff, "approve-issue").get("leavesAt"));
      assertEquals(false, done(staff, "withdraw-approval").get("undone"));
      done(staff, "approve-issue");
      assertEquals(Map.of("new", 10), done(staff, "import-codes").get("counts"));
      assertEquals(Map.of("duplicate", 10), done(staff, "import-codes").get("counts"));
      assertEquals("2026-11-24T10:10:00Z", done(staff, "send-now").get("leaves"));
      assertEquals("undone", done(staff, "undo-mailing").get("state"));
      assertEquals("undone", done(staff, "undo-mailing").get("state"));
      assertEquals("2026-11-24T10:10:00Z", done(staff, "send-now").get("leaves"));
      assertEquals("2026-12-01T08:00:00Z", done(staff, "skip-issue").get("nextIssue"));
      assertEquals("2026-12-01T08:00:00Z", done(staff, "shift-issue").get("nextIssue"));
      assertEquals(false, done(staff, "close-club").get("closed"));
      assertEquals(409, staff.sends("delete-club").get("status"), "it is open");
      assertEquals(List.of(), asList(done(staff, "check-setup").get("unseen")));
      assertEquals(404, staff.sends("send-correction").get("status"), "nothing is sent yet");
      assertEquals(1, asList(done(staff, "list-issues").get("issues")).size());
      assertEquals(1, asList(done(staff, "list-events").get("events")).size());
      assertEquals(1, asList(done(staff, "list-clubs").get("clubs")).size());
      assertEquals("Her er debat", done(staff, "show-club").get("name"));
      assertEquals("2026-12", done(staff, "show-issue").get("id"));
      assertEquals(10, asMap(done(staff, "show-event").get("codes")).get("left"));
      assertEquals(2, asList(done(staff, "list-mailings").get("mailings")).size());
      assertEquals("her-er-debat", done(staff, "calendar").get("club"));
      assertEquals("2026-12", done(staff, "render-issue").get("issue"));
      assertEquals(
          "https://www.folketskvarter.example/stemmen-fra-tredje-raekke",
          asMap(done(staff, "propose-block").get("block")).get("url"));
      assertEquals("9780140328721", asMap(done(staff, "look-up-book").get("block")).get("isbn"));
      assertEquals(422, staff.sends("import-events").get("status"), "nobody answers there");
      assertEquals(List.of(), done(staff, "list-members").get("members"));
      assertEquals("confirmation-sent", done(staff, "add-member").get("status"));
      assertEquals(1, asList(done(staff, "find-member").get("members")).size());
      assertEquals(Map.of("stopped", 3), done(staff, "import-suppressions").get("counts"));
      assertEquals(Map.of("new", 2, "stopped", 1), done(staff, "import-members").get("counts"));
      staff.dynamo.settle();
      assertEquals(3, done(staff, "export-members").get("rows"));
      assertEquals("ivar@borger.example", done(staff, "show-member").get("email"));
      assertEquals(2, asList(done(staff, "print-consent").get("facts")).size());
      assertTrue(asMap(done(staff, "export-member").get("held")).containsKey("consents"));
      assertEquals("Ivar Madsen", done(staff, "correct-member").get("name"));
      assertEquals("left", done(staff, "unsubscribe-member").get("status"));
      assertEquals("PUT", done(staff, "upload-file").get("method"));
      assertEquals(96, done(staff, "add-picture").get("width"));
      assertEquals(1, asList(done(staff, "list-pictures").get("pictures")).size());
      assertEquals(404, staff.sends("show-job").get("status"), "no job was begun");
      assertEquals(404, staff.sends("cancel-job").get("status"), "no job was begun");
      assertEquals(List.of(), done(staff, "list-jobs").get("jobs"));
      assertEquals("erased", done(staff, "erase-member").get("status"));
      assertEquals(0, done(staff, "replay-erasures").get("erased"));
      assertTrue(asList(done(staff, "list-audit").get("acts")).size() > 40);
      assertEquals(1, done(staff, "privacy-report").get("erasures"));
      assertEquals("her-er-debat_2026-12", done(staff, "report").get("mailing"));
      assertEquals(
          "her-er-debat_pladser-10-december--message",
          asMap(done(staff, "send-message").get("told")).get("mailing"));
      Map<String, @Nullable Object> moved = asMap(done(staff, "move-event").get("event"));
      assertEquals("2026-12-17T18:00:00Z", moved.get("starts"));
      Map<String, @Nullable Object> cancelled = asMap(done(staff, "cancel-event").get("event"));
      assertEquals(List.of(), cancelled.get("mailsToCome"));
      assertEquals(false, asMap(done(staff, "uncancel-event").get("event")).get("mailsApproved"));
    }
  }

  @Test
  void everyFileAboutAMailingUnderWayDoesWhatItSays() {
    try (Staff staff = new Staff()) {
      done(staff, "save-club");
      UnderWay.begin(staff);
      assertEquals("2026-11-24T10:10:00Z", done(staff, "send-correction").get("leaves"));
      assertEquals(409, staff.sends("undo-mailing").get("status"), "it is under way");
      assertEquals("paused", done(staff, "pause-mailing").get("state"));
      assertEquals("sending", done(staff, "resume-mailing").get("state"));
      assertEquals(List.of(), done(staff, "retry-batches").get("batches"));
      assertEquals("https://old.example/", done(staff, "correct-link").get("before"));
      assertEquals(3, asList(done(staff, "list-missing").get("missing")).size());
      assertEquals("cancelled", done(staff, "cancel-mailing").get("state"));
    }
  }

  @Test
  void theScheduleAndTheQueueAreAskedForWhatThePlannerReads() {
    try (Staff staff = new Staff()) {
      List.of("save-club", "save-event", "save-issue", "approve-issue", "send-now")
          .forEach(file -> done(staff, file));
      StandIns.Asked schedule = staff.aws.asked.getFirst();
      assertEquals("POST /schedules/issue-her-er-debat", schedule.what());
      assertTrue(schedule.body().contains("at(2026-12-01T09:00:00)"), schedule.body());
      assertTrue(schedule.body().contains("2026-12-01T08:00:00Z"), schedule.body());
      StandIns.Asked message = staff.aws.asked.getLast();
      assertTrue(message.body().contains("\"DelaySeconds\":600"), message.body());
      assertTrue(message.body().contains("her-er-debat_2026-12"), message.body());
    }
  }

  @Test
  void helpNamesEveryCommandAndAFileForEach() {
    try (Staff staff = new Staff()) {
      List<String> commands =
          asList(done(staff, "help").get("commands")).stream()
              .map(each -> String.valueOf(asMap(each).get("command")))
              .toList();
      assertTrue(commands.size() > 50);
      assertEquals(
          commands,
          commands.stream()
              .filter(command -> Staff.file(command).contains("\"" + command + "\""))
              .collect(Collectors.toList()));
    }
  }

  private static Map<String, @Nullable Object> done(Staff staff, String file) {
    Map<String, @Nullable Object> answer = staff.sends(file);
    assertEquals(true, answer.get("ok"), answer.toString());
    return asMap(answer.get("result"));
  }
}
