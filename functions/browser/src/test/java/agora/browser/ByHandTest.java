package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A citizen's way through the club, by keyboard alone, and without JavaScript. One library serves
 * both, so each is about a person of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByHandTest {

  private Library library;
  private Browser browser;
  private Browser scriptless;

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.open();
    scriptless = Browser.withoutScript();
    library = Library.open(folder);
  }

  @AfterAll
  void close() {
    if (library != null) {
      library.close();
    }
    if (scriptless != null) {
      scriptless.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theKeyboardAloneJoinsTheClub() {
    browser.goTo(library.address("/clubs/her-er-debat"));
    browser.tabTo("input[name=email]");
    assertTrue(browser.focusIsVisible());
    browser.press("bo@borger.example");
    browser.tabTo("input[name=age]");
    browser.press(Keys.SPACE);
    browser.tabTo("input[name=consent]");
    assertTrue(browser.focusIsVisible());
    browser.press(Keys.SPACE);
    library.someoneReads();
    browser.enter();
    browser.goTo(library.address(library.path("bo@borger.example", "/confirm/")));
    browser.tabTo("main button");
    library.someoneReads();
    browser.enter();
    assertEquals("active", library.state("bo@borger.example"));
  }

  /**
   * Who comes from a poster wants the form first; what is to be ticked unfolds with the address.
   */
  @Test
  void onAPhoneTheFormStandsOnTheFirstScreenAndUnfolds() {
    scriptless.wide(375).goTo(library.address("/clubs/her-er-debat"));
    WebElement button = scriptless.shown(".join button").getFirst();
    int foot = button.getRect().getY() + button.getRect().getHeight();
    assertTrue(foot <= 560, () -> "the button ends at " + foot);
    assertEquals(List.of(), scriptless.shown("input[name=consent]"));
    scriptless.type("input[name=email]", "b");
    assertEquals(1, scriptless.shown("input[name=consent]").size());
    library.someoneReads();
    scriptless.click(".join button");
    assertEquals(
        1, scriptless.shown("input[name=consent]").size(), "an error about it can be mended");
  }

  @Test
  void withoutScriptACitizenJoinsUnlocksATicketAndLeaves() {
    scriptless.goTo(library.address(library.path(Library.IDA, "/tickets/")));
    library.someoneReads();
    scriptless.click("main form button");
    assertTrue(scriptless.has("main .code"), scriptless::text);
    scriptless.goTo(library.address(library.path(Library.IDA, "/unsubscribe/")));
    library.someoneReads();
    scriptless.click("main form button");
    assertEquals("left", library.state(Library.IDA));
  }
}
