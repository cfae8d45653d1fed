package agora.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import agora.testkit.visitors.Chromium;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** A headless Chromium, as a person uses one. */
final class Browser implements AutoCloseable {

  /** The rules of WCAG 2.1, levels A and AA. */
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private static final int MOST_LOOKS = 20;

  private final ChromeDriver driver;
  private int width;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens a browser. Where there is none the test is skipped, unless {@code -Dbrowser=required}.
   */
  static Browser open() {
    return open(Map.of());
  }

  /** A browser that runs no script of the page. */
  static Browser withoutScript() {
    return open(Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static Browser open(Map<String, ?> preferences) {
    Optional<ChromeDriver> driver = Chromium.start(List.of(), preferences);
    assumeTrue(driver.isPresent(), "no Chromium with its driver under /usr/bin");
    return new Browser(driver.orElseThrow());
  }

  /** Makes the page as wide as a phone (375) or a desktop (1280), in CSS pixels. */
  Browser wide(int pixels) {
    width = pixels;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    return this;
  }

  Browser goTo(String address) {
    driver.get(address);
    return this;
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  String text() {
    return again(() -> find("body").getText());
  }

  String attribute(String css, String name) {
    return again(() -> Objects.requireNonNullElse(find(css).getDomAttribute(name), ""));
  }

  /** Looks again where what was found is no longer of the page, which changes by itself. */
  static <T> T again(Supplier<T> look) {
    for (int looks = 1; ; looks++) {
      try {
        return look.get();
      } catch (StaleElementReferenceException e) {
        if (looks == MOST_LOOKS) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  /** Clicks, and waits for the page that it leads to. */
  void click(String css) {
    leave(() -> act(css, WebElement::click));
  }

  /** Presses Enter, and waits for the page that it leads to. */
  void enter() {
    leave(() -> press(Keys.ENTER));
  }

  /** Ticks a box, unless it is ticked. */
  void check(String css) {
    act(
        css,
        box -> {
          if (!box.isSelected()) {
            box.click();
          }
        });
  }

  void type(String css, String text) {
    act(css, field -> field.sendKeys(text));
  }

  private void act(String css, Consumer<WebElement> does) {
    again(
        () -> {
          does.accept(find(css));
          return true;
        });
  }

  /**
   * Waits until what was typed is saved, and the page says so: what is pressed then stands still.
   */
  void rests() {
    until("at rest", () -> !has("[data-busy]"));
  }

  /** Waits until something is so, which follows by itself. */
  void until(String what, BooleanSupplier isSo) {
    Instant last = Instant.now().plusSeconds(20);
    while (!isSo.getAsBoolean()) {
      if (Instant.now().isAfter(last)) {
        throw new AssertionError("never so: " + what + System.lineSeparator() + text());
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Waits until the page says something. */
  void until(String text) {
    until(text, () -> text().contains(text));
  }

  /** What a frame of the page shows now; nothing while it is being loaded. */
  String framed(String css) {
    try {
      driver.switchTo().frame(find(css));
      return text();
    } catch (WebDriverException e) {
      return "";
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** Whether a frame of the page shows all that stands in it, and that is more than a screen. */
  boolean showsTheWholeOf(String css) {
    return is(
        """
        const frame = document.querySelector('%s');
        const needed = frame.contentDocument?.documentElement?.scrollHeight ?? 0;
        return needed > innerHeight && frame.clientHeight >= needed;
        """
            .formatted(css));
  }

  /** Cuts the connection, or puts it back. */
  void offline(boolean cut) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Lets no picture of the club's through, as mail programs do until somebody asks; or all. */
  Browser blocked(boolean pictures) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", pictures));
    driver.executeCdpCommand(
        "Network.setBlockedURLs", Map.of("urls", pictures ? List.of("*/media/*") : List.of()));
    return this;
  }

  /** How many pictures are drawn. */
  int pictures() {
    return ((Number)
            Objects.requireNonNull(
                script("return [...document.images].filter(e => e.naturalWidth > 0).length")))
        .intValue();
  }

  /** The addresses of pictures that are not drawn, and for which no words stand. */
  List<?> holes() {
    return (List<?>)
        Objects.requireNonNull(
            script(
                """
                return [...document.images].filter(e => !e.naturalWidth && !e.alt.trim()).map(e => e.src)
                """));
  }

  /** The sizes of the letters that stand for pictures. */
  List<?> sizesForPictures() {
    return (List<?>)
        Objects.requireNonNull(
            script(
                "return [...new Set([...document.images].map(e =>"
                    + " getComputedStyle(e).fontSize))]"));
  }

  /** Where the first that matches ends, in CSS pixels from the top of the page. */
  int bottom(String css) {
    return ((Number)
            Objects.requireNonNull(
                ((JavascriptExecutor) driver)
                    .executeScript(
                        "return"
                            + " document.querySelector(arguments[0]).getBoundingClientRect().bottom",
                        css)))
        .intValue();
  }

  /** Forgets who is signed in. */
  void forget() {
    driver.manage().deleteAllCookies();
  }

  /** Puts the focus on something. */
  void focus(WebElement control) {
    ((JavascriptExecutor) driver).executeScript("arguments[0].focus()", control);
  }

  /** Whether the lower edge of what has the focus is behind something that stays on the screen. */
  boolean focusIsBehind(String css) {
    return Boolean.TRUE.equals(
        ((JavascriptExecutor) driver)
            .executeScript(
                """
                const e = document.activeElement, box = e.getBoundingClientRect();
                const seen = document.elementFromPoint(box.left + box.width / 2, box.bottom - 2);
                const over = seen?.closest(arguments[0]);
                return !!over && !over.contains(e);
                """,
                css));
  }

  /** The colour of the edge around the field that an element is in. */
  String edge(WebElement within) {
    return String.valueOf(
        ((JavascriptExecutor) driver)
            .executeScript(
                "return getComputedStyle(arguments[0].closest('.rich') || arguments[0])"
                    + ".borderTopColor",
                within));
  }

  /** What is focused, as an assistive program names it. */
  String focused() {
    return String.valueOf(driver.switchTo().activeElement().getAccessibleName());
  }

  /** Opens a page in a tab beside this one, does something there, and comes back. */
  void beside(String address, Runnable act) {
    String here = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(address);
    act.run();
    driver.close();
    driver.switchTo().window(here);
    script("dispatchEvent(new Event('focus'))"); // headless windows are never told
  }

  /** Pastes as from another program's clipboard. */
  void paste(WebElement field, String html, String text) {
    ((JavascriptExecutor) driver)
        .executeScript(
            """
            const data = new DataTransfer();
            if (arguments[1]) data.setData('text/html', arguments[1]);
            data.setData('text/plain', arguments[2]);
            arguments[0].dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            """,
            field,
            html,
            text);
  }

  /** Bytes that came over the wire for the page and all it loaded, but for pages within it. */
  long transferred() {
    return transferred("");
  }

  /** The same, of what has this in its address. */
  long transferred(String part) {
    Object bytes =
        ((JavascriptExecutor) driver)
            .executeScript(
                """
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(e => e.initiatorType !== 'iframe' && e.name.includes(arguments[0]))
                    .reduce((sum, e) => sum + e.encodedBodySize, 0)
                """,
                part);
    return ((Number) Objects.requireNonNull(bytes)).longValue();
  }

  private static boolean isShown(WebElement page) {
    try {
      return page.isEnabled();
    } catch (WebDriverException e) {
      return false; // stale, or as some drivers say, of no document
    }
  }

  /** What is displayed of what these selectors match, in the order of the page. */
  List<WebElement> shown(String css) {
    return again(() -> all(css).filter(WebElement::isDisplayed).toList());
  }

  /** Clicks the first that is displayed of what these selectors match and this is true of. */
  void touch(String css, Predicate<WebElement> wanted) {
    again(
        () -> {
          all(css)
              .filter(WebElement::isDisplayed)
              .filter(wanted)
              .findFirst()
              .orElseThrow(() -> new AssertionError(css + " is not on " + address()))
              .click();
          return true;
        });
  }

  /** What these selectors match, displayed or not, in the order of the page. */
  Stream<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css)).stream();
  }

  /** Does what leads to a page, and waits for that. */
  void leave(Runnable act) {
    WebElement page = find("html");
    act.run();
    Instant last = Instant.now().plusSeconds(60);
    while (isShown(page)) {
      if (Instant.now().isAfter(last)) {
        throw new AssertionError("still on " + address() + System.lineSeparator() + text());
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Presses Tab until the focus is on an element, and fails where it never gets there. */
  void tabTo(String css) {
    WebElement wanted = find(css);
    for (int n = 0; n < 60; n++) {
      if (driver.switchTo().activeElement().equals(wanted)) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not reach " + css);
  }

  void press(CharSequence key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  /** Whether the focused element is drawn unlike the same element without focus. */
  boolean focusIsVisible() {
    return is(
        """
        const e = document.activeElement, s = getComputedStyle(e);
        return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
        """);
  }

  /** Whether something is wider than the window; a phone's own idea of its width grows with it. */
  boolean scrollsSideways() {
    return is("return document.documentElement.scrollWidth > " + width);
  }

  /** How high the page is, in CSS pixels. */
  int height() {
    return ((Number) Objects.requireNonNull(script("return document.body.scrollHeight")))
        .intValue();
  }

  /** What is in the window, as a picture. */
  BufferedImage seen() {
    try {
      return ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows pages as to somebody who reads in the dark, or not. */
  Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** The sizes of all letters that are shown, each with its line's height: {@code 17px/28px}. */
  List<?> letters() {
    return (List<?>)
        Objects.requireNonNull(
            script(
                """
                const sizes = new Set();
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const e = texts.currentNode.parentElement;
                  if (!texts.currentNode.data.trim() || !e.getClientRects().length) continue;
                  const s = getComputedStyle(e);
                  if (s.display !== 'none' && parseFloat(s.fontSize) > 1) sizes.add(s.fontSize + '/' + s.lineHeight);
                }
                return [...sizes].sort();
                """));
  }

  /** The words of what is to be pressed and is lower than so many CSS pixels. */
  List<?> lower(String css, int pixels) {
    return (List<?>)
        Objects.requireNonNull(
            ((JavascriptExecutor) driver)
                .executeScript(
                    """
                    return [...document.querySelectorAll(arguments[0])]
                        .filter(e => e.getBoundingClientRect().height < arguments[1])
                        .map(e => e.textContent.trim());
                    """,
                    css,
                    pixels));
  }

  /** Addresses beyond the page's own host that it asked for. */
  List<?> foreignRequests() {
    return (List<?>)
        Objects.requireNonNull(
            script(
                """
                return performance.getEntriesByType('resource').map(e => e.name)
                    .filter(a => !a.startsWith(location.origin + '/') && !a.startsWith('data:'))
                """));
  }

  /** What the browser complained of since the last call: refused styles, missing files, errors. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** What axe finds against WCAG 2.1 AA, a line each. */
  List<String> barriers() {
    List<Rule> found =
        new AxeBuilder().withTags(WCAG).exclude("iframe").analyze(driver).getViolations();
    return found.stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  private boolean is(String javascript) {
    return Boolean.TRUE.equals(script(javascript));
  }

  private @Nullable Object script(String javascript) {
    return ((JavascriptExecutor) driver).executeScript(javascript);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
