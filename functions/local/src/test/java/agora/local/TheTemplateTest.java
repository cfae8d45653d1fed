package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Function;
import agora.stack.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real template.yaml, with the real functions, against each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheTemplateTest {

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));

  /** API Gateway's own answer where there is no route. */
  private static final String NO_ROUTE = "{\"message\":\"Not Found\"}";

  private LocalClub club = LocalClub.start(Options.at(ROOT));

  @BeforeAll
  void start() {
    assertTrue(club.template().routes().size() > 10);
  }

  @AfterAll
  void close() {
    club.close();
  }

  @Test
  void everyRouteAnswers() {
    for (Route route : club.template().routes()) {
      BrowserResponse answer = ask(club, route);
      boolean waits = route.path().endsWith("/privacy"); // until it is saved whose club it is
      assertTrue(
          answer.status() < 500 || (waits && answer.status() == 503),
          () -> route.key() + " answered " + answer);
      assertNotEquals(NO_ROUTE, answer.body(), route.key());
    }
  }

  @Test
  void aRouteThatIsTakenOutOfTheTemplateIsGone() throws Exception {
    String route = "Path: \"/tickets/{token}\"";
    Path copy = Files.createTempFile(ROOT, "template-", ".yaml");
    try {
      Files.writeString(
          copy, Files.readString(ROOT.resolve("template.yaml")).replace(route, "Path: /elsewhere"));
      try (LocalClub without = LocalClub.start(Options.at(ROOT).template(copy))) {
        assertTrue(without.get("/tickets/forged").body().contains("Siden findes ikke"));
        assertFalse(club.get("/tickets/forged").body().contains("Siden findes ikke"));
      }
    } finally {
      Files.delete(copy);
    }
  }

  private static BrowserResponse ask(LocalClub club, Route route) {
    String path = route.path().replaceAll("\\{[a-z]+\\+?}", "x");
    String method = route.method().equals("ANY") ? "POST" : route.method();
    return club.send(
        HttpRequest.newBuilder(club.uri(path)).method(method, BodyPublishers.noBody()));
  }

  /** An environment that remembers what was asked for. */
  private static final class Asked extends AbstractMap<String, String> {
    final Set<String> names = new TreeSet<>();
    private final Map<String, String> values;

    Asked(Map<String, String> values) {
      this.values = values;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
      names.add(String.valueOf(name));
      return values.get(name);
    }

    @Override
    public String getOrDefault(@Nullable Object name, String otherwise) {
      String value = get(name);
      return value == null ? otherwise : value;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return values.entrySet();
    }
  }

  @Test
  void everyFunctionReadsTheVariablesThatTheTemplateGivesItAndNoOthers() throws Exception {
    for (Function function : club.template().functions()) {
      Asked asked = new Asked(club.environment(function.id()));
      construct(function, asked);
      asked.names.removeIf(name -> name.startsWith("AWS_"));
      assertEquals(new TreeSet<>(function.environment().keySet()), asked.names, function.id());
    }
  }

  @Test
  void aFunctionWithoutOneOfItsVariablesSaysWhichOne() throws Exception {
    for (Function function : club.template().functions()) {
      for (String name : function.environment().keySet()) {
        Map<String, String> less = new HashMap<>(club.environment(function.id()));
        less.remove(name);
        Exception failure = assertThrows(Exception.class, () -> construct(function, less));
        assertTrue(
            String.valueOf(failure.getMessage()).contains(name), function.id() + ": " + failure);
      }
    }
  }

  private void construct(Function function, Map<String, String> environment) throws Exception {
    List<Path> zips = club.template().functions().stream().map(Function::zip).toList();
    FunctionInstance.make(
        function,
        environment,
        new FunctionInstance.Outside(InstantSource.system(), new Random(1)),
        new Packages(ROOT, zips).loader(function.zip()));
  }
}
