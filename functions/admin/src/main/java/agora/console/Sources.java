package agora.console;

import agora.clubs.Language;
import agora.console.words.FigureWords;

/** What is said of where a member came from. */
final class Sources {

  private static final String POSTER = "poster-";

  private Sources() {}

  /** Words of ours, a poster by the place where it hangs, or what somebody typed. */
  static String name(String source, Language language) {
    Labels labels = Labels.in(language);
    return labels.has("", "=source." + source)
        ? labels.choice("source." + source)
        : source.startsWith(POSTER)
            ? FigureWords.in(language).poster(source.substring(POSTER.length()).replace('-', ' '))
            : source;
  }
}
