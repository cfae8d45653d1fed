package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the forms answer, looked at like every page, in the order in which a member meets them. One
 * library serves them all, so each is about a person of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

  private Library library;
  private Browser browser;
  private Look look;

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.open();
    library = Library.open(folder);
    look = new Look(browser, library.statement());
  }

  @BeforeEach
  void forget() {
    browser.complaints(); // those of the test before
  }

  @AfterAll
  void close() {
    if (library != null) {
      library.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"da, 375, bo@borger.example", "en, 1280, bob@borger.example"})
  void aMembershipFromItsFirstMistakeToItsEnd(String language, int width, String bo) {
    String lang = "?lang=" + language;
    browser.wide(width).goTo(library.address("/clubs/her-er-debat" + lang));
    press("main form button");
    look.at(language);
    assertTrue(browser.has("[role=alert]"), browser::text);

    browser.type("input[name=email]", bo);
    browser.check("input[name=age]");
    browser.check("input[name=consent]");
    press("main form button");
    look.at(language);

    browser.goTo(library.address(library.path(bo, "/confirm/") + lang));
    press("main form button");
    look.at(language);
    assertEquals("active", library.state(bo));

    browser.goTo(library.address(library.path(bo, "/me/") + lang));
    press("main form button");
    look.at(language);
    press("button[value=mine]");
    look.at(language);

    browser.goTo(library.address(library.path(bo, "/mine/") + lang));
    press("main form button");
    look.at(language);
    press("button[value=erase]");
    look.at(language);
    press("button[value=erase-for-good]");
    look.at(language);
    assertEquals("no member", library.state(bo));
  }

  @ParameterizedTest
  @CsvSource({"da, 375, " + Library.IDA, "en, 1280, " + Library.EVA})
  void aTicketAndAGoodbye(String language, int width, String member) {
    String lang = "?lang=" + language;
    browser.wide(width).goTo(library.address(library.path(member, "/tickets/") + lang));
    press("main form button");
    look.at(language);
    browser.goTo(library.address(library.path(member, "/stay/") + lang));
    press("main form button");
    look.at(language);
    browser.goTo(library.address(library.path(member, "/unsubscribe/") + lang));
    press("main form button");
    look.at(language);
    assertEquals("left", library.state(member));
  }

  private void press(String css) {
    library.someoneReads();
    browser.click(css);
  }
}
