package agora.console;

import agora.checks.Texts;
import agora.clubs.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Those of the staff in words. All that is kept of them is their mail address. */
final class People {

  /** What stands between the names in an address; a number tells two of one name apart. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}-]+");

  private People() {}

  /**
   * What somebody is called: by what stands before the {@code @}, as in {@code Rosa Skriver}; the
   * address itself where that is no name, and our own word for who has none.
   */
  static String called(String by, Language language) {
    if (!Texts.isMail(by)) {
      return Labels.in(language).choice(by);
    }
    String name =
        Arrays.stream(BETWEEN.split(by.substring(0, by.indexOf('@')), -1))
            .filter(each -> !each.isEmpty())
            .map(People::capital)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? by : name;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
