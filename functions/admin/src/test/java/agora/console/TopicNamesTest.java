package agora.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A club says what its topics are called in each language. */
final class TopicNamesTest {

  private static final String ISSUE = "/admin/clubs/her-er-debat/issues/2026-12";

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void topicsAreCalledWhatTheClubCallsThemInTheLanguageOfTheScreen() {
    visitor.given("save-library", "save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
    assertFalse(visitor.get(ISSUE).body().contains("Local matters"));
    visitor.get("/admin/language?to=en&back=%2Fadmin");
    assertTrue(visitor.get(ISSUE).body().contains("Local matters"));
  }
}
