package agora.console.words;

/** The same in Danish. */
record DanishClockWords() implements ClockWords {

  @Override
  public String clock(String time) {
    return "kl. " + time;
  }

  @Override
  public String away(long days) {
    return days < -1
        ? "for " + -days + " dage siden"
        : days == -1
            ? "i går"
            : days == 0 ? "i dag" : days == 1 ? "i morgen" : "om " + days + " dage";
  }

  @Override
  public String rhythm(String day, String time, boolean workingDays) {
    return "Den %s i måneden kl. %s%s"
        .formatted(day, time, workingDays ? ", eller næste hverdag." : ".");
  }
}
