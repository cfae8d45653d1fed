package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A citizen's way through the club, by keyboard alone, and without JavaScript. */
class ByHandTest {

  private Library library;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open();
    library = Library.open();
  }

  @AfterEach
  void close() {
    if (library != null) {
      library.close();
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
    browser.enter();
    browser.goTo(library.address(library.path("bo@borger.example", "/confirm/")));
    browser.tabTo("main button");
    browser.enter();
    assertEquals("active", library.state("bo@borger.example"));
  }

  @Test
  void withoutScriptACitizenJoinsUnlocksATicketAndLeaves() {
    browser.close();
    browser = Browser.withoutScript();
    browser.goTo(library.address(library.path(Library.IDA, "/tickets/")));
    browser.click("main form button");
    assertTrue(browser.has("main .code"), browser::text);
    browser.goTo(library.address(library.path(Library.IDA, "/unsubscribe/")));
    browser.click("main form button");
    assertEquals("left", library.state(Library.IDA));
  }
}
