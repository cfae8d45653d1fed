package agora.console;

import agora.clubs.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of the console, a file for each language. */
final class Tsv {

  private Tsv() {}

  /** What is made of the rows of a table, for each language. */
  static <T> Map<Language, T> each(String table, Function<List<List<String>>, T> made) {
    Map<Language, T> all = new EnumMap<>(Language.class);
    Arrays.stream(Language.values()).forEach(each -> all.put(each, made.apply(rows(table, each))));
    return Collections.unmodifiableMap(all);
  }

  private static List<List<String>> rows(String table, Language language) {
    String name = "%s.%s.tsv".formatted(table, language.code());
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the package has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
