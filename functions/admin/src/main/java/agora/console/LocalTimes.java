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

/** Times as staff read them: where the club is, in their language, and how far away. */
public record LocalTimes(Language language, ZoneId zone, Instant now) {

  static LocalTimes of(Club club, Language language, Instant now) {
    return new LocalTimes(language, ZoneId.of(club.rhythm().zone()), now);
  }

  /** As in {@code mandag den 4. januar kl. 9}; with the year where it is not this one. */
  public String moment(Instant at) {
    return near(at).moment(at);
  }

  /** As in {@code 4. jan}. */
  public String day(Instant at) {
    return DateTimeFormatter.ofPattern(language.choose("d. MMM", "d MMM"), language.locale())
        .format(at.atZone(zone))
        .replaceFirst("\\.$", "");
  }

  /** As in {@code 4. januar}; with the year where it is not this one. */
  String dayInFull(Instant at) {
    return near(at).day(at);
  }

  /** As in {@code kl. 9.30}. */
  public String clock(Instant at) {
    return near(at).clock(at);
  }

  private Times near(Instant at) {
    return new Times(language, zone, year(at) != year(now));
  }

  /** As in {@code om 5 dage}. */
  public String away(Instant at) {
    return ClockWords.in(language).away(ChronoUnit.DAYS.between(date(now), date(at)));
  }

  /** A month as in {@code December}, with its year where it is not this one. */
  public String month(YearMonth month) {
    boolean near = month.getYear() == year(now);
    Locale locale = language.locale();
    String name = DateTimeFormatter.ofPattern(near ? "MMMM" : "MMMM yyyy", locale).format(month);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** The day that it is where the club is. */
  LocalDate today() {
    return date(now);
  }

  /** As in {@code Den første tirsdag i måneden kl. 9, eller næste hverdag.} */
  String rhythm(Club.Rhythm rhythm) {
    ClockWords say = ClockWords.in(language);
    Club.Week week = rhythm.week();
    DayOfWeek day = rhythm.weekday();
    return say.rhythm(
        week == null || day == null
            ? say.nth(rhythm.dayOfMonth())
            : "%s %s"
                .formatted(
                    Labels.in(language).choice(week.name().toLowerCase(Locale.ROOT)),
                    day.getDisplayName(TextStyle.FULL, language.locale())),
        new Times(language, zone, false).clock(LocalTime.parse(rhythm.time())),
        rhythm.workingDays());
  }

  private int year(Instant at) {
    return date(at).getYear();
  }

  private LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
