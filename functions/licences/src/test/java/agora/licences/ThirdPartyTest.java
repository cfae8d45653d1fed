package agora.licences;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Everything that this build has brought here from elsewhere. */
class ThirdPartyTest {
  private static final Path ROOT = Path.of(System.getProperty("agora.root"));
  private static final boolean REHEARSAL = Boolean.getBoolean("third-party.rehearsal");
  private static final boolean BENCH = Boolean.getBoolean("third-party.bench");
  private static final List<Module> ALWAYS = Module.in(ROOT, "");
  private static final Map<String, List<String>> PACKED =
      ALWAYS.stream()
          .filter(Module::hasZip)
          .collect(Collectors.toMap(Module::name, Module::packed));
  private static final String COLUMNS = "package | version | licence";
  private static final Review REVIEW =
      new Review(new Repository(Path.of(System.getProperty("agora.repository"))));

  @Test
  void everyDependencyOfEveryModuleIsOpenSource() {
    assertEquals("", REVIEW.refused(dependencies(built())).collect(joining("\n")));
  }

  @Test
  void everyPluginOfTheBuildIsOpenSource() {
    assertEquals("", REVIEW.refused(Plugins.of(ROOT, ALWAYS)).collect(joining("\n")));
  }

  @Test
  void everyJarInAZipIsOursOrADependencyThatWasLookedAt() throws IOException {
    var zips = built().stream().filter(Module::hasZip).toList();
    var deployed =
        Pattern.compile("functions/(\\w+)/target/\\1\\.zip")
            .matcher(Files.readString(ROOT.resolve("template.yaml")));
    assertEquals(deployed.results().map(zip -> zip.group(1)).collect(toSet()), PACKED.keySet());
    for (var module : zips) {
      var unknown = new TreeSet<>(module.packed());
      module.dependencies().forEach(dependency -> unknown.remove(dependency.jar()));
      ALWAYS.forEach(ours -> unknown.remove(ours.name() + "-1.jar"));
      assertEquals(Set.of(), unknown, module.name() + ".zip holds what no POM brings");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "third-party.rehearsal", matches = "true")
  void everyPythonPackageOfTheRehearsalIsOpenSource() {
    var terms = new Terms();
    assertEquals(
        "",
        Rehearsed.in(ROOT)
            .all()
            .flatMap(installed -> installed.trouble(terms))
            .distinct()
            .collect(joining("\n")));
  }

  @Test
  void theListOfThirdPartySoftwareIsUpToDate() throws IOException {
    var file = ROOT.resolve("THIRD-PARTY.md");
    var written = Files.exists(file) ? Files.readString(file) : "";
    var listing = listing(written).toString();
    if (System.getProperty("third-party", "").equals("write")) Files.writeString(file, listing);
    else assertEquals(listing, written, "THIRD-PARTY.md is written by: " + Listing.COMMAND);
  }

  private static Listing listing(String written) {
    var listing = new Listing(written);
    var always = dependencies(ALWAYS);
    var packed = always.stream().filter(dependency -> !zipsWith(dependency).isEmpty()).toList();
    listing.put(
        "In the zips",
        "What runs on AWS.",
        COLUMNS + " | zips",
        sorted(
            packed.stream()
                .map(
                    dependency ->
                        row(dependency) + " | " + String.join(", ", zipsWith(dependency)))));
    listing.put(
        "On the developer's machine",
        "In the tests, in the club on one machine, and in the compiler; in no zip.",
        COLUMNS,
        rows(always, packed));
    listing.put(
        "In the build",
        "Maven's plugins that every build runs; not what these bring themselves.",
        COLUMNS,
        rows(Plugins.of(ROOT, ALWAYS), List.of()));
    if (REHEARSAL) {
      listing.put(
          "In the rehearsal",
          "What `mvn -Prehearsal verify` adds; in no zip.",
          COLUMNS,
          rows(dependencies(Module.in(ROOT, "rehearsal")), always));
      listing.put(
          "Python packages of the rehearsal",
          "What is asked for by name, by its own metadata. What it brings is read where it is installed.",
          COLUMNS,
          Rehearsed.in(ROOT).rows());
    } else Stream.of("In the rehearsal", "Python packages of the rehearsal").forEach(listing::keep);
    if (BENCH)
      listing.put(
          "In the benchmarks",
          "What the usual way of writing a function, measured by `mvn -Pbench`, adds.",
          COLUMNS,
          rows(dependencies(measured()), always));
    else listing.keep("In the benchmarks");
    return listing;
  }

  private static SortedSet<String> rows(List<Dependency> dependencies, List<Dependency> listed) {
    var rows = sorted(dependencies.stream().map(ThirdPartyTest::row));
    rows.removeAll(sorted(listed.stream().map(ThirdPartyTest::row)));
    return rows;
  }

  /** The names of the zips that hold a package; {@code all} for all of them. */
  private static List<String> zipsWith(Dependency dependency) {
    var zips = PACKED.keySet();
    var in =
        zips.stream()
            .filter(zip -> PACKED.getOrDefault(zip, List.of()).contains(dependency.jar()))
            .sorted()
            .toList();
    return in.size() == zips.size() ? List.of("all") : in;
  }

  private static SortedSet<String> sorted(Stream<String> rows) {
    return rows.collect(Collectors.toCollection(TreeSet::new));
  }

  private static String row(Dependency dependency) {
    return dependency.name() + " | " + dependency.version() + " | " + REVIEW.licence(dependency);
  }

  private static List<Dependency> dependencies(List<Module> modules) {
    return modules.stream().flatMap(module -> module.dependencies().stream()).toList();
  }

  /** The modules of this build. */
  private static List<Module> built() {
    var rehearsed = REHEARSAL ? Module.in(ROOT, "rehearsal") : List.<Module>of();
    return Stream.of(ALWAYS, rehearsed, BENCH ? measured() : List.<Module>of())
        .flatMap(List::stream)
        .toList();
  }

  /** The functions that are measured. The module that measures them brings nothing of its own. */
  private static List<Module> measured() {
    return Module.in(ROOT, "bench").stream().filter(Module::hasZip).toList();
  }
}
