package agora.licences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and in what words, beside what is taken. */
class RefusedTest {
  @TempDir private Path folder;

  @Test
  void amazonsStoreForTestsIsRefusedWithWhoBringsIt() throws IOException {
    installed(
        "com.amazonaws", "DynamoDBLocal", "2.6.1", licence("DynamoDB Local License Agreement"), "");
    var module =
        new ObjectMapper()
            .readTree(
                """
        {"groupId": "agora", "artifactId": "store", "version": "1", "children": [
          {"groupId": "agora", "artifactId": "testkit", "version": "1", "scope": "test", "children": [
            {"groupId": "com.amazonaws", "artifactId": "DynamoDBLocal", "version": "2.6.1", "classifier": "", "scope": "test"}]}]}
        """);
    assertEquals(
        List.of(
            "com.amazonaws:DynamoDBLocal:2.6.1 (store → testkit → DynamoDBLocal)"
                + " declares what is not known to be open source: DynamoDB Local License Agreement"),
        review().refused(Dependency.of(module).toList()).toList());
  }

  @Test
  void aJarThatCarriesOtherTermsThanItsPomDeclaresIsRefused() throws IOException {
    var declared = licence("Apache-2.0");
    installed("example", "lent", "1", declared, "“Commons Clause” License\nCondition v1.0");
    installed("example", "sold", "1", declared, "Business Source\n  License 1.1");
    installed("example", "free", "1", declared, "Apache License\n  Version 2.0, January 2004");
    assertEquals(
        List.of(
            "example:lent:1 (store → lent) carries terms that are not open source: commons clause",
            "example:sold:1 (store → sold) carries terms that are not open source: business source license"),
        review()
            .refused(List.of(dependency("lent"), dependency("sold"), dependency("free")))
            .toList());
  }

  @Test
  void aPackageInheritsTheLicenceOfItsNearestParentThatDeclaresOne() throws IOException {
    installed("example", "grandparent", "3", licence("SSPL-1.0"), "");
    installed("example", "parent", "2", parent("grandparent", "3") + licence("MIT License"), "");
    installed("example", "child", "1", parent("parent", "2"), "");
    installed("example", "adopted", "1", parent("grandparent", "3"), "");
    assertEquals("MIT", review().licence(dependency("child")));
    assertEquals(
        List.of(
            "example:adopted:1 (store → adopted) declares what is not known to be open source: SSPL-1.0"),
        review().refused(List.of(dependency("adopted"))).toList());
  }

  @Test
  void aPackageThatDeclaresNoLicenceIsRefused() throws IOException {
    // Only what the POM says of the package itself counts.
    installed(
        "example",
        "silent",
        "1",
        "<dependencies><dependency>" + licence("MIT") + "</dependency></dependencies>",
        "");
    assertEquals(
        List.of("example:silent:1 (store → silent) declares no licence"),
        review().refused(List.of(dependency("silent"))).toList());
  }

  @Test
  void aPackageWhosePomIsNotThereIsNotPassedOver() {
    assertThrows(
        RuntimeException.class, () -> review().refused(List.of(dependency("nowhere"))).toList());
  }

  @Test
  void oneOfSeveralLicencesIsChosenAndAllOfWhatHoldsTogetherIsKept() {
    assertEquals(
        "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0", choice("EPL 2.0", "GPL2 w/ CPE"));
    assertEquals("MIT", choice("Amazon Software License", "MIT"));
    assertEquals("MIT", choice("BUSL-1.1 OR MIT"));
    assertEquals("MIT AND Apache-2.0", choice("MIT AND Apache-2.0"));
    assertEquals("none", choice("MIT AND Commons Clause"));
  }

  @Test
  void whatIsTakenForOpenSourceIsRefused() {
    for (var name :
        List.of(
            "Amazon Software License",
            "DynamoDB Local License",
            "SSPL-1.0",
            "BUSL-1.1",
            "Elastic-2.0",
            "Apache-2.0 WITH Commons Clause",
            "CC-BY-NC-4.0",
            "PolyForm-Noncommercial-1.0.0",
            "BSD",
            "Apache",
            "Proprietary",
            "")) assertEquals("none", choice(name), name);
  }

  @Test
  void aPythonPackageIsReadByItsExpressionThenByItsFieldAndClassifiers() {
    var terms = new Terms();
    var osi = "Classifier: License :: OSI Approved :: BSD License";
    assertEquals(List.of(), python("License-Expression: MIT").trouble(terms).toList());
    assertEquals(List.of(), python("License: BSD", osi).trouble(terms).toList());
    assertEquals(1, python("License-Expression: BUSL-1.1", osi).trouble(terms).count());
    assertEquals(
        1,
        python("License: BSD", osi, "Classifier: License :: Other/Proprietary License")
            .trouble(terms)
            .count());
    assertEquals(
        List.of("some-thing==1.0 declares no licence"),
        python("Summary: License: MIT", "", osi).trouble(terms).toList());
  }

  private static PythonPackage python(String... fields) {
    return PythonPackage.of(
        List.of(
            ("Metadata-Version: 2.4\nName: Some_Thing\nVersion: 1.0\n" + String.join("\n", fields))
                .split("\n")));
  }

  private static String choice(String... names) {
    return new OpenSource().choice(List.of(names)).orElse("none");
  }

  private static Dependency dependency(String artifact) {
    return new Dependency("example", artifact, "1", "", "test", List.of("store", artifact));
  }

  private Review review() {
    return new Review(new Repository(folder));
  }

  private static String licence(String name) {
    return "<licenses><license><name>" + name + "</name></license></licenses>";
  }

  private static String parent(String artifact, String version) {
    return "<parent><groupId>example</groupId><artifactId>"
        + artifact
        + "</artifactId><version>"
        + version
        + "</version></parent>";
  }

  private void installed(String group, String artifact, String version, String pom, String terms)
      throws IOException {
    var place =
        Files.createDirectories(
            folder.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
    Files.writeString(
        place.resolve(artifact + "-" + version + ".pom"), "<project>" + pom + "</project>");
    try (var jar =
        new JarOutputStream(
            Files.newOutputStream(place.resolve(artifact + "-" + version + ".jar")))) {
      jar.putNextEntry(new ZipEntry("META-INF/LICENSE.txt"));
      jar.write(terms.getBytes(StandardCharsets.UTF_8));
    }
  }
}
