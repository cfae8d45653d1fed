package agora.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/**
 * What every page must hold for everyone: WCAG 2.1 AA, no scrolling sideways, no request to anyone
 * else, nothing that the browser refuses, its language, and the accessibility statement.
 *
 * @param statement the address of the accessibility statement
 */
record Look(Browser browser, String statement) {

  void at(String language) {
    assertAll(
        () -> assertEquals(List.of(), browser.barriers()),
        () -> assertFalse(browser.scrollsSideways(), "scrolls sideways"),
        () -> assertEquals(List.of(), browser.foreignRequests()),
        () -> assertEquals(language, browser.attribute("html", "lang")),
        () -> assertTrue(browser.has("footer a[href='" + statement + "']"), "no statement"),
        () -> assertTrue(browser.has("footer a[href*='/privacy?']"), "no privacy notice"),
        () -> assertEquals(List.of(), complaints()));
  }

  /** All but the browser's note that the page's own status was an error, as a forged link's is. */
  private List<String> complaints() {
    return browser.complaints().stream()
        .filter(line -> !line.contains(browser.address()) || !line.contains("Failed to load"))
        .toList();
  }
}
