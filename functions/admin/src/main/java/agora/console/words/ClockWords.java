package agora.console.words;

/** How times stand to now. */
public sealed interface ClockWords permits DanishClockWords {

  ClockWords DANISH = new DanishClockWords();

  String clock(String time);

  /** As in {@code om 5 dage}; negative for what was. */
  String away(long days);

  /** When issues leave, in a sentence. */
  String rhythm(String day, String time, boolean workingDays);
}
