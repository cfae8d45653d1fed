package agora.console;

import agora.clubs.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command in words.
 *
 * @param command its name
 * @param place where it is listed
 * @param button what its button says
 * @param done what is said when it was carried out; empty where its answer says it all
 * @param about what it is for, in a sentence
 */
public record Act(
    String command, Place place, String name, String button, String done, String about) {

  private static final Map<Language, List<Act>> ALL =
      Tsv.each("acts", rows -> rows.stream().map(Act::read).toList());

  static List<Act> all(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  static Optional<Act> of(String command, Language language) {
    return all(language).stream().filter(each -> each.command().equals(command)).findFirst();
  }

  /** Whether it changes nothing: its answer is a page, and can be asked for again. */
  boolean reads() {
    return done.isEmpty();
  }

  /** Whether somebody who looks for these words means it; all are meant by none. */
  boolean isMeantBy(String words) {
    String said = (name + " " + about).toLowerCase(Locale.ROOT);
    return words
        .toLowerCase(Locale.ROOT)
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split("\\s+", -1)))
        .allMatch(said::contains);
  }

  private static Act read(List<String> cells) {
    return new Act(
        cells.get(0),
        Place.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5));
  }
}
