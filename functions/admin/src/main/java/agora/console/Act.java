package agora.console;

import agora.clubs.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    String command, String place, String name, String button, String done, String about) {

  static final List<Act> ALL = read();

  static Optional<Act> of(String command) {
    return ALL.stream().filter(each -> each.command().equals(command)).findFirst();
  }

  /** Whether it changes nothing: its answer is a page, and can be asked for again. */
  boolean reads() {
    return done.isEmpty();
  }

  /** Whether somebody who looks for these words means it; all are meant by none. */
  boolean isMeantBy(String words) {
    String said = (name + " " + about).toLowerCase(Language.DANISH.locale());
    return words
        .toLowerCase(Language.DANISH.locale())
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split("\\s+", -1)))
        .allMatch(said::contains);
  }

  private static List<Act> read() {
    try (InputStream in = Act.class.getResourceAsStream("acts.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the package has no acts.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> new Act(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
