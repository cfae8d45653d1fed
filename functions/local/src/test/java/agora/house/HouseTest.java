package agora.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. */
class HouseTest {

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("agora");

  private static final List<String> FUNCTIONS =
      List.of(
          "agora.signup..",
          "agora.newsletter..",
          "agora.clicks.redirecting..",
          "agora.tickets.unlocking..",
          "agora.feedback..",
          "agora.insights.counting..",
          "agora.lifecycle..",
          "agora.admin..");

  private static final DescribedPredicate<JavaClass> FUNCTION =
      JavaClass.Predicates.resideInAnyPackage(FUNCTIONS.toArray(String[]::new));

  @Test
  void theClubKnowsNoLambdaNoHttpAndNoFunction() {
    DescribedPredicate<JavaClass> outside =
        FUNCTION.or(
            JavaClass.Predicates.resideInAnyPackage(
                "agora.edge..",
                "agora.pages..",
                "agora.compose..",
                "agora.local..",
                "com.amazonaws..",
                "java.net.http..",
                "com.sun.net.httpserver..",
                "software.amazon.awssdk.services.sesv2..",
                "software.amazon.awssdk.services.sqs..",
                "software.amazon.awssdk.services.scheduler.."));
    noClasses()
        .that()
        .resideInAnyPackage(
            "agora.ids",
            "agora.tokens",
            "agora.store",
            "agora.checks",
            "agora.clubs",
            "agora.members..",
            "agora.issues",
            "agora.events",
            "agora.mailings",
            "agora.clicks",
            "agora.tickets",
            "agora.privacy",
            "agora.insights",
            "agora.audit",
            "agora.jobs")
        .should()
        .dependOnClassesThat(outside)
        .check(HOUSE);
  }

  @TestFactory
  List<DynamicTest> noFunctionKnowsAnother() {
    return FUNCTIONS.stream()
        .map(function -> DynamicTest.dynamicTest(function, () -> alone(function).check(HOUSE)))
        .toList();
  }

  private static ArchRule alone(String function) {
    return noClasses()
        .that()
        .resideInAPackage(function)
        .should()
        .dependOnClassesThat(
            FUNCTION.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(function))));
  }

  @Test
  void theLocalClubKnowsNoFunctionAndNoDomain() {
    noClasses()
        .that()
        .resideInAPackage("agora.local..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("agora..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(
                            "agora.local..",
                            "agora.dynamo..",
                            "agora.stack..",
                            "agora.testkit.aws..",
                            "agora.testkit.recorder.."))))
        .check(HOUSE);
  }

  @Test
  void noPackagesOfTheDomainGoRoundInACircle() {
    slices()
        .assignedFrom(
            byPackage(
                "agora\\.(ids|tokens|store|clubs|issues|events|mailings|clicks|tickets|privacy|insights|audit|jobs)",
                "agora\\.(members)(\\..*)?"))
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void whatIsKnownOfMembersAndWhatIsDoneWithThemGoRoundInNoCircle() {
    slices().assignedFrom(byPackage("(agora\\.members.*)")).should().beFreeOfCycles().check(HOUSE);
  }

  /** A slice for each package of a pattern, called by the pattern's first group. */
  private static SliceAssignment byPackage(String... patterns) {
    return new SliceAssignment() {
      @Override
      public String getDescription() {
        return "packages " + List.of(patterns);
      }

      @Override
      public SliceIdentifier getIdentifierOf(JavaClass each) {
        return Stream.of(patterns)
            .map(pattern -> Pattern.compile(pattern).matcher(each.getPackageName()))
            .filter(Matcher::matches)
            .findFirst()
            .map(found -> SliceIdentifier.of(found.group(1)))
            .orElse(SliceIdentifier.ignore());
      }
    };
  }

  @Test
  void whatPlansAMailingAndWhatSendsItGoRoundInNoCircle() {
    slices().matching("agora.newsletter.(*)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void aRuleThatIsBrokenIsFound() {
    ArchRule broken =
        noClasses()
            .that()
            .resideInAPackage("agora.signup..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("agora.edge..");

    assertThrows(AssertionError.class, () -> broken.check(HOUSE));
  }

  /**
   * The local clubs of a JVM share the functions' classes, so what is kept between calls is the
   * handler's. What an environment of Lambda's knows of itself alone is the same for all.
   */
  @Test
  void noFunctionKeepsAnythingInAClass() {
    ArchRule nothing = keptInClasses("agora.store.Lazy", "agora.edge.lambda.Snapshot");
    nothing.check(HOUSE);
    assertThrows(AssertionError.class, () -> keptInClasses("agora.store.Lazy").check(HOUSE));
  }

  private static ArchRule keptInClasses(String... known) {
    return fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            JavaClass.Predicates.resideOutsideOfPackages(
                    "agora.local..",
                    "agora.dynamo..",
                    "agora.stack..",
                    "agora.testkit..",
                    "agora.simulation..",
                    "agora.smoke..",
                    "agora.restore..")
                .and(
                    DescribedPredicate.describe(
                        "are not known", each -> !List.of(known).contains(each.getName()))))
        .should()
        .beFinal();
  }

  /** The consent to personal tracking names two uses: figures, and asking who clicks no more. */
  @Test
  void whatIsKnownOfPersonalClicksIsReadForTheWinBackAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("agora.lifecycle..", "agora.clicks..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("agora.clicks.PersonalClicks")
        .check(HOUSE);
  }
}
