package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** One name for one thing, and only names that there are in what tells of the house. */
class NamesTest {

  private static final Path ROOT =
      Path.of(System.getProperty("agora.root", "../..")).toAbsolutePath().normalize();

  private static final Pattern QUOTED = Pattern.compile("`([A-Z]\\w+)`");
  private static final Pattern RESOURCE = Pattern.compile("(?m)^  ([A-Z]\\w+):");

  @Test
  void noTwoPublicTypesHaveOneName() {
    assertEquals(Map.of(), twins(HouseTest.HOUSE));
  }

  @Test
  void twoOfOneNameAreFound() {
    assertEquals(
        Set.of("Date"),
        twins(new ClassFileImporter().importClasses(java.util.Date.class, java.sql.Date.class))
            .keySet());
  }

  @Test
  void theWalkThroughTheHouseNamesWhatThereIs() throws IOException {
    assertEquals(Set.of(), unknown(Files.readString(ROOT.resolve("docs/house.md"))));
  }

  @Test
  void aNameThatIsGoneIsFound() throws IOException {
    assertEquals(Set.of("Cloakroom"), unknown("from the `Cloakroom` to the `MembersTable`"));
  }

  private static Map<String, Set<String>> twins(Iterable<JavaClass> classes) {
    Map<String, Set<String>> byName =
        StreamSupport.stream(classes.spliterator(), false)
            .filter(JavaClass::isTopLevelClass)
            .filter(each -> !each.getSimpleName().matches("Jte\\w+Generated"))
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(
                        JavaClass::getPackageName, Collectors.toCollection(TreeSet::new))));
    byName.values().removeIf(packages -> packages.size() == 1);
    return byName;
  }

  /** What a text quotes that is no type, no constant and no resource of the template. */
  private static Set<String> unknown(String text) throws IOException {
    Stream<String> types =
        HouseTest.HOUSE.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(each.getSimpleName()),
                        each.getFields().stream().map(JavaField::getName)));
    Set<String> known =
        Stream.concat(
                types, names(RESOURCE, Files.readString(ROOT.resolve("template.yaml"))).stream())
            .collect(Collectors.toSet());
    return names(QUOTED, text).stream()
        .filter(name -> !known.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
  }
}
