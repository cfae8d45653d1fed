package agora.licences;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The licences that are open source, by their SPDX identifiers and by the ways in which packages
 * spell them ({@code open-source.json}). One is there if SPDX's list of licences says that the OSI
 * has approved it, or that the FSF holds it to be free; PSF-2.0, as the part of Python-2.0 that it
 * is. What is not there is not open source, whatever it calls itself.
 */
final class OpenSource {
  private final Map<String, String> ids = new HashMap<>();

  OpenSource() {
    try (var table = OpenSource.class.getResourceAsStream("open-source.json")) {
      new ObjectMapper()
          .readValue(table, new TypeReference<Map<String, List<String>>>() {})
          .forEach(this::spelt);
    } catch (IOException e) {
      throw new IllegalStateException("open-source.json is not a table of licences", e);
    }
  }

  private void spelt(String id, List<String> otherwise) {
    ids.put(plain(id), id);
    otherwise.forEach(spelling -> ids.put(plain(spelling), id));
  }

  /**
   * What a package may be used under.
   *
   * @param licences what it declares: names, identifiers or SPDX expressions. Who gets it may
   *     choose any one of several, which is how Maven's reference of the POM reads them.
   * @return an SPDX expression of the choices that are open source; empty if there is none
   */
  Optional<String> choice(List<String> licences) {
    var open =
        licences.stream()
            .flatMap(licence -> Arrays.stream(licence.split(" OR ")))
            .map(this::all)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" OR "));
    return Optional.of(open).filter(expression -> !expression.isEmpty());
  }

  /** The identifiers of licences that hold together; empty if one of them is not open source. */
  private Optional<String> all(String together) {
    var known =
        Arrays.stream(together.split(" AND "))
            .map(name -> Optional.ofNullable(ids.get(plain(name))))
            .toList();
    return known.stream().allMatch(Optional::isPresent)
        ? Optional.of(known.stream().flatMap(Optional::stream).collect(Collectors.joining(" AND ")))
        : Optional.empty();
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
