package agora.licences;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * THIRD-PARTY.md: sections of a table each. A build without a profile doesn't know what that
 * profile's modules bring; their sections stay as they were.
 */
final class Listing {
  static final String COMMAND =
      "mvn -Prehearsal,bench verify -pl functions/licences -am -Dmaven.test.skip=false"
          + " -Dtest=ThirdPartyTest -Dsurefire.failIfNoSpecifiedTests=false -Dthird-party=write";

  private static final String HEAD =
      """
      # Third-party software

      What Agora is built of and tested with, with the licence of each as an SPDX expression. Written, with all sections, by

      ```
      %s
      ```
      """
          .formatted(
              COMMAND
                  .replace(" -Dmaven", " \\\n  -Dmaven")
                  .replace(" -Dsurefire", " \\\n  -Dsurefire"));

  private final Map<String, String> sections = new LinkedHashMap<>();

  /**
   * @param written the file as it is; empty if there is none
   */
  Listing(String written) {
    Arrays.stream(written.split("\n## "))
        .skip(1)
        .map(section -> section.split("\n", 2))
        .forEach(section -> sections.put(section[0], section[1].stripTrailing() + "\n"));
  }

  /** Puts a section at the end, in place of the one of this name that was there. */
  void put(String title, String says, String columns, Collection<String> rows) {
    sections.remove(title);
    sections.put(
        title,
        "\n"
            + says
            + "\n\n| "
            + columns
            + " |\n"
            + columns.replaceAll("[^|]+", "---").transform(line -> "|" + line + "|\n")
            + rows.stream().map(row -> "| " + row + " |\n").collect(Collectors.joining()));
  }

  /** Leaves a section as it was, at the end. */
  void keep(String title) {
    var section = sections.remove(title);
    if (section != null) sections.put(title, section);
  }

  @Override
  public String toString() {
    return sections.entrySet().stream()
        .map(section -> "\n## " + section.getKey() + "\n" + section.getValue())
        .collect(Collectors.joining("", HEAD, ""));
  }
}
