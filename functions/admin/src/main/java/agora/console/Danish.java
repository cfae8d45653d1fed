package agora.console;

import agora.checks.Wrong;
import agora.staff.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What checks of issues and events say, in Danish, as long as what they find has no types: a pattern
 * for the sentence, and the sentence in its place.
 */
final class Danish {

  /** Says no more than that something is wrong; a test keeps sentences from ending here. */
  static final String OTHERWISE = "Det kan ikke bruges, som det står.";

  private static final Map<Pattern, String> SENTENCES = read();

  private Danish() {}

  /** What is wrong, in words of the commands' own where it has a type. */
  static String of(Wrong wrong) {
    return wrong instanceof Wrong.Said(String english) ? of(english) : Words.in("da").of(wrong);
  }

  private static String of(String english) {
    for (Map.Entry<Pattern, String> each : SENTENCES.entrySet()) {
      Matcher matcher = each.getKey().matcher(english);
      if (matcher.matches()) {
        return matcher.replaceFirst(each.getValue());
      }
    }
    return OTHERWISE;
  }

  private static Map<Pattern, String> read() {
    Map<Pattern, String> sentences = new LinkedHashMap<>();
    try (InputStream in = Danish.class.getResourceAsStream("sentences.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the package has no sentences.tsv");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        sentences.put(Pattern.compile(line.substring(0, tab)), line.substring(tab + 1));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
