package agora.clubs;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and times as a reader writes them: in Danish {@code torsdag den 10. december kl. 19}, in
 * English {@code Thursday 10 December at 19:00}. Danish leaves out the minutes of a full hour.
 *
 * @param language the reader's
 * @param years whether a day tells its year
 */
public record Times(Language language, ZoneId zone, boolean years) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** Of the days to come, which need no year, where the club is. */
  public static Times of(Club club, Language language) {
    return new Times(language, ZoneId.of(club.rhythm().zone()), false);
  }

  /** The same with the year: for what is read years after. */
  public Times withYears() {
    return new Times(language, zone, true);
  }

  /** The day's name, and when on it. */
  public String moment(Instant at) {
    return day(at.atZone(zone), years) + in(" ", " at ") + clock(at);
  }

  /** When, without the day's name. */
  public String date(Instant at) {
    return format(at.atZone(zone), "'den' d. MMMM", "d MMMM", years) + in(" ", " at ") + clock(at);
  }

  /** The day without its name. */
  public String day(Instant at) {
    return format(at.atZone(zone), "d. MMMM", "d MMMM", years);
  }

  /** To the second and with the year, as a document says it. */
  public String second(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return format(local, "d. MMMM", "d MMMM", true)
        + format(local, " 'kl.' HH.mm.ss", " 'at' HH:mm:ss", false);
  }

  /**
   * From when to when: the day is said once where it is one, else both are. What goes on from
   * midnight to the last minute of a day, as sites tell of what has no hours, is said by its days.
   */
  public String span(Instant starts, Instant ends) {
    ZonedDateTime from = starts.atZone(zone);
    ZonedDateTime to = ends.atZone(zone);
    if (from.toLocalTime().equals(LocalTime.MIDNIGHT) && !to.toLocalTime().isBefore(LAST_MINUTE)) {
      return days(from, to);
    }
    return from.toLocalDate().equals(to.toLocalDate())
        ? day(from, years) + " " + clock(starts) + "–" + time(to.toLocalTime())
        : day(from, years && from.getYear() != to.getYear())
            + " "
            + clock(starts)
            + " – "
            + day(to, years)
            + " "
            + clock(ends);
  }

  private String days(ZonedDateTime from, ZonedDateTime to) {
    return from.toLocalDate().equals(to.toLocalDate())
        ? day(from, years) + in(", hele dagen", ", all day")
        : day(from, years && from.getYear() != to.getYear()) + " – " + day(to, years);
  }

  /**
   * A day as a calendar's sheet shows it.
   *
   * @param day its number, as in {@code 10.}
   * @param month short, as in {@code dec.}
   */
  public record Badge(String day, String month) {}

  /** The day as a calendar's sheet shows it. */
  public Badge badge(Instant at) {
    return new Badge(
        format(at.atZone(zone), "d.", "d", false), format(at.atZone(zone), "LLL", "LLL", false));
  }

  private String day(ZonedDateTime at, boolean year) {
    return format(at, "EEEE 'den' d. MMMM", "EEEE d MMMM", year);
  }

  /** When on the day: {@code kl. 9.30}. */
  public String clock(Instant at) {
    return clock(at.atZone(zone).toLocalTime());
  }

  /** The same of a time that is no day's. */
  public String clock(LocalTime time) {
    return in("kl. ", "") + time(time);
  }

  /** An hour alone, unless it is midnight, which would be 0. */
  private String time(LocalTime time) {
    boolean full = time.getMinute() == 0 && time.getHour() != 0;
    return DateTimeFormatter.ofPattern(in(full ? "H" : "H.mm", "HH:mm")).format(time);
  }

  private String format(ZonedDateTime at, String danish, String english, boolean year) {
    Locale locale = language.locale();
    return DateTimeFormatter.ofPattern(in(danish, english) + (year ? " yyyy" : ""), locale)
        .format(at);
  }

  private String in(String danish, String english) {
    return language.choose(danish, english);
  }
}
