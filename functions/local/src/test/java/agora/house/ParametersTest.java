package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Of five strings in a row nobody sees at a call which is which. A type may call its own so, where
 * their names stand beside; others may not.
 */
class ParametersTest {

  private static final int MOST = 4;

  /** What jte makes of a template, which other templates call with each parameter's name. */
  private static final String TEMPLATE = "Generated";

  /**
   * What stands in JSON or in the template by its names, is read field by field, and would stand
   * there otherwise if its strings were put together. Nothing is added here.
   */
  private static final Set<String> READ_BY_NAME =
      Set.of(
          "agora.clubs.Library",
          "agora.events.Event",
          "agora.issues.Block$Fields",
          "agora.issues.Block$Words",
          "agora.issues.Correction",
          "agora.issues.Idea",
          "agora.pages.ConsentPrint$Line",
          "agora.privacy.Tables",
          "agora.stack.Schedule",
          "agora.stack.Secret");

  @Test
  void nobodyIsGivenFiveStringsInARow() {
    assertEquals(new TreeSet<>(READ_BY_NAME), given(HouseTest.HOUSE));
  }

  @Test
  void fiveInARowAreFound() throws URISyntaxException {
    URI uri = new URI("https", "bibliotek.example", "/klub", "", "");

    assertEquals(
        Set.of(uri.getClass().getName()),
        given(new ClassFileImporter().importClasses(URI.class, ParametersTest.class)));
  }

  /** Whose constructors or methods others give too many strings in a row. */
  private static Set<String> given(Iterable<JavaClass> classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : classes) {
      if (each.getSimpleName().endsWith(TEMPLATE)) {
        continue;
      }
      for (JavaCodeUnit unit : each.getCodeUnits()) {
        if (strings(unit) > MOST && isCalledByOthers(unit)) {
          found.add(each.getName());
        }
      }
    }
    return found;
  }

  private static int strings(JavaCodeUnit unit) {
    int most = 0;
    int row = 0;
    for (JavaClass type : unit.getRawParameterTypes()) {
      row = type.isEquivalentTo(String.class) ? row + 1 : 0;
      most = Math.max(most, row);
    }
    return most;
  }

  private static boolean isCalledByOthers(JavaCodeUnit unit) {
    return unit.getCallsOfSelf().stream()
        .anyMatch(call -> !outermost(call.getOriginOwner()).equals(outermost(unit.getOwner())));
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
