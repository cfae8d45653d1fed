package agora.console.words;

import agora.clubs.Language;

/** The same in Danish. */
record DanishClockWords() implements ClockWords {

  @Override
  public String away(long days) {
    return days < -1
        ? "for " + -days + " dage siden"
        : days == -1
            ? "i går"
            : days == 0 ? "i dag" : days == 1 ? "i morgen" : "om " + days + " dage";
  }

  @Override
  public String nth(int dayOfMonth) {
    return dayOfMonth + ".";
  }

  @Override
  public String rhythm(String day, String time, boolean workingDays) {
    return "Den %s i måneden %s%s"
        .formatted(day, time, workingDays ? ", eller næste hverdag." : ".");
  }

  @Override
  public String within(String month) {
    return month.substring(0, 1).toLowerCase(Language.DANISH.locale()) + month.substring(1);
  }
}
