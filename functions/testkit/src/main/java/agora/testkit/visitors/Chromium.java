package agora.testkit.visitors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium without a window; nothing is downloaded. */
public final class Chromium {

  private Chromium() {}

  /**
   * Starts one, which notes what it complains of.
   *
   * @param arguments beside those of every test
   * @return empty where the machine has none, unless {@code -Dbrowser=required}: then it fails
   */
  public static Optional<ChromeDriver> start(List<String> arguments, Map<String, ?> preferences) {
    Optional<Path> chromium = first("/usr/bin/chromium", "/usr/bin/chromium-browser");
    Optional<Path> chromedriver = first("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      if ("required".equals(System.getProperty("browser"))) {
        throw new AssertionError("no Chromium with its driver under /usr/bin");
      }
      return Optional.empty();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--disable-background-networking", "--no-first-run", "--hide-scrollbars");
    options.addArguments(arguments);
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", logs);
    return Optional.of(
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .build(),
            options));
  }

  private static Optional<Path> first(String... paths) {
    return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
