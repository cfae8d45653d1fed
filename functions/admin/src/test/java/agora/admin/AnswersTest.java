package agora.admin;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The answers of all commands, to the byte, as programs of others read them. After a change that
 * means to change them, {@code -Dagora.answers=write} has the file follow; the difference is then
 * read.
 */
final class AnswersTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/admin/src/test/resources/agora/admin/answers.txt");

  /** Ids of members are drawn while others are drawn too. */
  private static final String DRAWN = "(?<=[^a-z0-9]|\\\\n)[a-km-np-z2-9]{26}\\b";

  /** Acts of one moment stand in the order of ids that are drawn. */
  private static final String ACTS = "\"audit\":\\[[^\\]]*]";

  private final List<String> answers = new ArrayList<>();

  @Test
  void everyAnswerIsWhatItWas() throws IOException {
    aMonth();
    aMailingUnderWay();
    refusals();
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.write(FILE, answers);
    }
    assertIterableEquals(Files.readAllLines(FILE), answers);
  }

  private void aMonth() {
    try (Staff staff = new Staff()) {
      for (String file :
          List.of(
              "save-library",
              "save-club",
              "save-event",
              "approve-event-mails",
              "save-issue",
              "preview-issue",
              "send-test",
              "ask-approval",
              "return-issue",
              "approve-issue",
              "save-idea",
              "list-ideas",
              "import-codes",
              "send-now",
              "undo-mailing",
              "skip-issue",
              "shift-issue",
              "close-club",
              "check-setup",
              "list-issues",
              "list-events",
              "list-clubs",
              "show-club",
              "show-issue",
              "show-event",
              "check-issue",
              "propose-block",
              "look-up-book",
              "import-events",
              "list-mailings",
              "calendar",
              "import-suppressions",
              "add-member",
              "list-members",
              "find-member")) {
        sends(staff, file);
      }
      asks(
          staff,
          "{'command': 'import-members', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
              + " 'address,name,language,topics,consent_date,consent_source,consent_text\\n"
              + "ivar@borger.example,Ivar,da,klima,2025-11-03,Gammelt brev,Ja tak\\n"
              + "sur@borger.example,Sur,da,klima,2025-11-03,Gammelt brev,Ja tak\\n'}");
      for (String file :
          List.of(
              "list-members",
              "export-members",
              "print-consent",
              "export-member",
              "correct-member",
              "unsubscribe-member",
              "erase-member",
              "replay-erasures",
              "report",
              "cancel-event")) {
        sends(staff, file);
      }
      asks(
          staff,
          "{'command': 'import-codes', 'club': 'her-er-debat', 'event':"
              + " 'hvem-lytter-byraadet-til', 'csv': 'code\\nA\\nBBBB\\nBBBB\\n'}");
      asks(staff, "{'command': 'list-members', 'club': 'her-er-debat', 'state': 'pending'}");
    }
  }

  private void aMailingUnderWay() {
    try (Staff staff = new Staff()) {
      staff.sends("save-club");
      UnderWay.begin(staff);
      for (String file :
          List.of(
              "send-correction",
              "undo-mailing",
              "pause-mailing",
              "resume-mailing",
              "retry-batches",
              "correct-link",
              "list-missing",
              "cancel-mailing",
              "pause-mailing")) {
        sends(staff, file);
      }
      asks(
          staff,
          "{'command': 'report', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12'}");
    }
  }

  private void refusals() {
    try (Staff staff = new Staff()) {
      asks(staff, "{'command': 'fly'}");
      asks(staff, "{'command': 'save-issue', 'club': 1, 'blocks': [{'kind': 'song'}], 'x': 2}");
      asks(staff, "{'command': 'send-now', 'club': 'her-er-debat', 'issue': '2026-12'}");
      sends(staff, "save-club");
      asks(staff, "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'subject': 'S'}");
      asks(staff, "{'command': 'send-now', 'club': 'her-er-debat', 'issue': 'x'}");
      asks(staff, "{'command': 'approve-issue', 'club': 'her-er-debat', 'issue': 'x'}");
      asks(staff, Staff.file("save-club").replace("\"topics\"", "\"version\": 7, \"topics\""));
    }
  }

  private void sends(Staff staff, String file) {
    kept(file, staff.raw(Staff.file(file)));
  }

  private void asks(Staff staff, String json) {
    String command = json.replace('\'', '"');
    kept(command.length() > 200 ? command.substring(0, 200) + "…" : command, staff.raw(command));
  }

  private void kept(String command, String answer) {
    answers.add("> " + command.replace("\n", ""));
    answers.add(
        answer
            .replaceAll(DRAWN, "<id>")
            .replaceAll(ACTS, "\"audit\":[<acts>]")
            .replace("\u2028", ""));
  }
}
