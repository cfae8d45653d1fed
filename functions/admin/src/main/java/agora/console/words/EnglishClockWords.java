package agora.console.words;

/** The same in English. */
record EnglishClockWords() implements ClockWords {

  @Override
  public String away(long days) {
    return days < -1
        ? -days + " days ago"
        : days == -1
            ? "yesterday"
            : days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
  }

  @Override
  public String nth(int dayOfMonth) {
    boolean teens = dayOfMonth / 10 == 1;
    return dayOfMonth
        + switch (teens ? 0 : dayOfMonth % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  @Override
  public String rhythm(String day, String time, boolean workingDays) {
    return "On the %s of the month at %s%s"
        .formatted(day, time, workingDays ? ", or the next working day." : ".");
  }

  @Override
  public String within(String month) {
    return month;
  }
}
