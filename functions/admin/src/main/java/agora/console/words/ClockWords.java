package agora.console.words;

import agora.clubs.Language;

/** How times stand to now. */
public sealed interface ClockWords permits DanishClockWords, EnglishClockWords {

  /** The words of a language. */
  static ClockWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishClockWords();
      case ENGLISH -> new EnglishClockWords();
    };
  }

  /** As in {@code om 5 dage}; negative for what was. */
  String away(long days);

  /** A day of the month, as {@link #rhythm} has it. */
  String nth(int dayOfMonth);

  /** When issues leave, in a sentence. */
  String rhythm(String day, String time, boolean workingDays);

  /** A month within a sentence. */
  String within(String month);
}
