package agora.browser;

import java.util.function.Consumer;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

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
    browser.rests();
    browser.leave(() -> act("button, a[href]", name, 1, WebElement::click));
  }

  /** Fills in the first field of this name. */
  void write(String name, String text) {
    write(name, 1, text);
  }

  /** Fills in the field that is the so many-th of its name on the page. */
  void write(String name, int number, String text) {
    act(
        "input, textarea, [role=textbox]",
        name,
        number,
        field -> {
          field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
          field.sendKeys(text);
        });
  }

  /** Presses what leads to no page. */
  void touch(String name) {
    browser.rests();
    act("button, a[href]", name, 1, WebElement::click);
  }

  /** Does something with the control that is the so many-th of its name on the page. */
  void act(String css, String name, int number, Consumer<WebElement> does) {
    Browser.again(
        () -> {
          does.accept(found(css, name, number));
          return true;
        });
    acts++;
  }

  WebElement control(String css, String name, int number) {
    return Browser.again(() -> found(css, name, number));
  }

  private WebElement found(String css, String name, int number) {
    return browser
        .all(css)
        .filter(
            each ->
                String.valueOf(each.getAccessibleName()).replace(" (valgfrit)", "").equals(name))
        .filter(WebElement::isDisplayed) // which takes a browser longest to say
        .skip(number - 1L)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no %s called %s (%d) on %s:%n%s"
                        .formatted(css, name, number, browser.address(), browser.text())));
  }
}
