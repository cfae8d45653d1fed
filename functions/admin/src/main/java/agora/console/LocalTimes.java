package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Times;
import agora.console.words.ClockWords;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as staff read them: where the club is, in Danish, and how far away. */
public record LocalTimes(ZoneId zone, Instant now) {

  private static final Locale DANISH = Language.DANISH.locale();

  static LocalTimes of(Club club, Instant now) {
    return new LocalTimes(ZoneId.of(club.rhythm().zone()), now);
  }

  /** As in {@code mandag den 4. januar kl. 9}; with the year where it is not this one. */
  public String moment(Instant at) {
    return new Times(Language.DANISH, zone, year(at) != year(now)).moment(at);
  }

  /** As in {@code 4. jan}. */
  public String day(Instant at) {
    return DateTimeFormatter.ofPattern("d. MMM", DANISH)
        .format(at.atZone(zone))
        .replaceFirst("\\.$", "");
  }

  /** As in {@code 4. januar}; with the year where it is not this one. */
  String dayInFull(Instant at) {
    return DateTimeFormatter.ofPattern(year(at) == year(now) ? "d. MMMM" : "d. MMMM yyyy", DANISH)
        .format(at.atZone(zone));
  }

  /** As in {@code kl. 9.30}. */
  public String clock(Instant at) {
    boolean full = at.atZone(zone).getMinute() == 0;
    return ClockWords.DANISH.clock(
        DateTimeFormatter.ofPattern(full ? "H" : "H.mm", DANISH).format(at.atZone(zone)));
  }

  /** As in {@code om 5 dage}. */
  public String away(Instant at) {
    return ClockWords.DANISH.away(ChronoUnit.DAYS.between(date(now), date(at)));
  }

  /** A month as in {@code December}, with its year where it is not this one. */
  public String month(YearMonth month) {
    boolean near = month.getYear() == year(now);
    String name = DateTimeFormatter.ofPattern(near ? "MMMM" : "MMMM yyyy", DANISH).format(month);
    return name.substring(0, 1).toUpperCase(DANISH) + name.substring(1);
  }

  /** The day that it is where the club is. */
  LocalDate today() {
    return date(now);
  }

  /** As in {@code Den første tirsdag i måneden kl. 9, eller næste hverdag.} */
  String rhythm(Club.Rhythm rhythm) {
    LocalTime time = LocalTime.parse(rhythm.time());
    Club.Week week = rhythm.week();
    DayOfWeek day = rhythm.weekday();
    return ClockWords.DANISH.rhythm(
        week == null || day == null
            ? rhythm.dayOfMonth() + "."
            : "%s %s"
                .formatted(
                    Labels.choice(week.name().toLowerCase(Locale.ROOT)),
                    day.getDisplayName(TextStyle.FULL, DANISH)),
        DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "H" : "H.mm", DANISH).format(time),
        rhythm.workingDays());
  }

  private int year(Instant at) {
    return date(at).getYear();
  }

  private LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
