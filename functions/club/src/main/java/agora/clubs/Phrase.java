package agora.clubs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line. Staff's own words stand in the club's language whatever the reader's is, and
 * are marked so wherever they are shown (WCAG 2.1, 3.1.2).
 *
 * @param written the language of staff's words; null for ours, which are in the reader's
 */
public record Phrase(String text, @Nullable Language written) {

  /** Our words. */
  public static Phrase ours(String text) {
    return new Phrase(text, null);
  }

  /** Staff's. */
  public static Phrase theirs(String text, Club club) {
    return new Phrase(text, club.language());
  }

  /** The line without marks. */
  public static String text(List<Phrase> line) {
    return line.stream().map(Phrase::text).collect(Collectors.joining());
  }
}
