package agora.rehearsal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import agora.testkit.visitors.Chromium;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** Somebody of the staff at a browser: the addresses they see are those of the deployed stack. */
record StaffBrowser(ChromeDriver driver) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Opens one. Where there is none the test is skipped, unless {@code -Dbrowser=required}.
   *
   * @param arguments by which it finds the stack
   */
  static StaffBrowser open(List<String> arguments) {
    Optional<ChromeDriver> driver = Chromium.start(arguments, Map.of());
    assumeTrue(driver.isPresent(), "no Chromium with its driver under /usr/bin");
    return new StaffBrowser(driver.orElseThrow());
  }

  void goTo(String address) {
    driver.get(address);
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String value(String css) {
    return String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value"));
  }

  /** Fills in the form of the pool's own page, and sends it. */
  void signIn(String name, String password) {
    type("input[name=username]", name);
    type("input[name=password]", password);
    press("Sign in");
  }

  private void type(String css, String text) {
    driver.findElement(By.cssSelector(css)).sendKeys(text);
  }

  /** Presses the button or opens the fold of these words. */
  void press(String words) {
    driver.findElements(By.cssSelector("button, summary")).stream()
        .filter(each -> each.isDisplayed() && each.getText().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing to press says " + words + ": " + text()))
        .click();
  }

  /** Waits until the page says something, whichever page it is by then. */
  void until(String words) {
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!says(words)) {
      if (System.nanoTime() > last) {
        throw new AssertionError(words + " never came at " + address() + ":\n" + text());
      }
      Club.aMoment();
    }
  }

  private boolean says(String words) {
    try {
      return text().contains(words);
    } catch (WebDriverException e) {
      return false; // one page is left, and the next is not there yet
    }
  }

  /** Whether it has a cookie of this name for the host that it is at. */
  boolean hasCookie(String name) {
    return driver.manage().getCookieNamed(name) != null;
  }

  /** What the browser complained of: refused forms and styles, missing files. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
