package agora.browser;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * Somebody of the staff before the console, who finds what they use by what it is and what it is
 * called, as an assistive program says it; and who counts what they do.
 */
final class Hand {

  private final Browser browser;
  private int acts;

  Hand(Browser browser) {
    this.browser = browser;
  }

  /** How often something was pressed, filled in or chosen. */
  int acts() {
    return acts;
  }

  /** Presses the first button or link of this name, and waits for the page that it leads to. */
  void press(String name) {
    browser.click(control("button, a[href]", name, 1));
    acts++;
  }

  /** Fills in the first field of this name. */
  void write(String name, String text) {
    write(name, 1, text);
  }

  /** Fills in the field that is the so many-th of its name on the page. */
  void write(String name, int number, String text) {
    WebElement field = control("input, textarea, [role=textbox]", name, number);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
    field.sendKeys(text);
    acts++;
  }

  /** Presses what leads to no page. */
  void touch(String name) {
    control("button, a[href]", name, 1).click();
    acts++;
  }

  /** Chooses one of a list's options. */
  void choose(String name, int number, String option) {
    new Select(control("select", name, number)).selectByVisibleText(option);
    acts++;
  }

  WebElement control(String css, String name, int number) {
    List<WebElement> found =
        browser.shown(css).stream()
            .filter(
                each ->
                    String.valueOf(each.getAccessibleName())
                        .replace(" (valgfrit)", "")
                        .equals(name))
            .toList();
    if (found.size() < number) {
      throw new AssertionError(
          "no %s called %s (%d) on %s:%n%s"
              .formatted(css, name, number, browser.address(), browser.text()));
    }
    return found.get(number - 1);
  }
}
