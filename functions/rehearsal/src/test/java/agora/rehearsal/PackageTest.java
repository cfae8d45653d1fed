package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template under SAM's own checks, and the zips that it names. */
class PackageTest {
  private static final Map<String, String> REGION = Map.of("AWS_DEFAULT_REGION", StandIn.REGION);

  /** Lambda's own limit for a function with its layers, unpacked. */
  private static final long LARGEST_UNPACKED = 250L * 1024 * 1024;

  private static final Translated TEMPLATE = Translated.template();

  static Set<String> zips() {
    return TEMPLATE.ofType("AWS::Lambda::Function").values().stream()
        .map(function -> function.at("/Properties/Code/S3Key").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theTemplateIsCleanUnderCfnLint() {
    Program lint = lint(Project.TEMPLATE);

    assertEquals(0, lint.exit(), lint::toString);
  }

  @Test
  void cfnLintReportsAPropertyThatDoesNotExist() throws IOException {
    try (TemplateCopy copy =
        TemplateCopy.of().with("MessageRetentionPeriod: ", "MessageRetentionTime: ")) {
      assertNotEquals(0, lint(copy.file()).exit());
    }
  }

  private static Program lint(Path template) {
    return Sam.run(
        Project.ROOT,
        REGION,
        List.of("validate", "--lint", "--template-file", template.toString()));
  }

  @Test
  void samBuildLeavesTheZipsAsTheyAre() throws IOException {
    Path built = Files.createTempDirectory("agora-build-");
    try {
      Sam.run(Project.ROOT, REGION, List.of("build", "--build-dir", built.toString())).succeeded();
      JsonNode functions =
          Translated.of(built.resolve("template.yaml"), Translated.WITH_DOMAIN).resources();
      for (var function : TEMPLATE.ofType("AWS::Lambda::Function").entrySet()) {
        String path = functions.path(function.getKey()).at("/Properties/Code/S3Key").asText();
        assertEquals(
            hash(Project.ROOT.resolve(function.getValue().at("/Properties/Code/S3Key").asText())),
            hash(built.resolve(path).normalize()),
            function.getKey());
      }
    } finally {
      Folders.delete(built);
    }
  }

  @ParameterizedTest
  @MethodSource("zips")
  void aZipHoldsNoToolOfTheBuildNorAnHttpClientThatNobodyAsks(String zip) throws IOException {
    boolean asks = zip.endsWith("admin.zip"); // pages that staff paste, and catalogues of books
    for (String entry : entries(zip)) {
      assertFalse(
          !(asks && entry.matches("lib/http(client|core)5-.*"))
              && entry.matches(
                  "lib/(apache5?-client|http(client|core)|netty|aws-crt|junit|archunit|error_prone_core|nullaway|jte-[0-9]|"
                      + "DynamoDBLocal|snakeyaml|aws-lambda-java-(events|runtime)|local-|stack-|runtime-).*"),
          entry);
    }
  }

  @ParameterizedTest
  @MethodSource("zips")
  void aZipHoldsEachClassOnceAndFitsIntoLambda(String zip) throws IOException {
    List<String> libraries =
        entries(zip).stream()
            .filter(entry -> entry.startsWith("lib/") && entry.endsWith(".jar"))
            .map(jar -> jar.replaceFirst("-[0-9][^/]*\\.jar$", ""))
            .toList();

    assertEquals(libraries.size(), Set.copyOf(libraries).size(), libraries::toString);
    assertTrue(unpacked(zip) < LARGEST_UNPACKED);
  }

  @Test
  void theClicksZipKnowsNothingOfMailsAndPages() throws IOException {
    String zip = "functions/clicks/target/clicks.zip";

    for (String entry : entries(zip)) {
      assertFalse(
          entry.matches(
              "lib/(mjml4j|jte|jackson-databind|jackson-annotations|commonmark|jsoup|owasp|sesv2|"
                  + "scheduler|sqs|compose|pages).*"),
          entry);
    }
    assertTrue(Files.size(Project.ROOT.resolve(zip)) <= 8_500_000);
  }

  @Test
  void theZipsOfClicksAndOfTheFoldAreWithoutTheEnhancedClient() throws IOException {
    assertFalse(carriesTheEnhancedClient("clicks"));
    assertFalse(carriesTheEnhancedClient("insights"));
    assertTrue(carriesTheEnhancedClient("feedback"));
  }

  private static boolean carriesTheEnhancedClient(String function) throws IOException {
    return entries("functions/%1$s/target/%1$s.zip".formatted(function)).stream()
        .anyMatch(entry -> entry.startsWith("lib/dynamodb-enhanced"));
  }

  @ParameterizedTest
  @MethodSource("zips")
  void aZipHasNoTimesNorOrderOfItsOwn(String zip) throws IOException {
    try (ZipFile file = new ZipFile(Project.ROOT.resolve(zip).toFile())) {
      Set<Long> times =
          file.stream().map(ZipEntry::getTime).collect(Collectors.toCollection(TreeSet::new));

      assertEquals(1, times.size(), () -> "not the build's own time: " + times);
    }
  }

  private static List<String> entries(String zip) throws IOException {
    try (ZipFile file = new ZipFile(Project.ROOT.resolve(zip).toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private static long unpacked(String zip) throws IOException {
    try (ZipFile file = new ZipFile(Project.ROOT.resolve(zip).toFile())) {
      return file.stream().mapToLong(ZipEntry::getSize).sum();
    }
  }

  static String hash(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
