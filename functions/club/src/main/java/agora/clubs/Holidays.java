package agora.clubs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Denmark's public holidays: the holidays of the national church, as the act on closing of shops
 * (lukkeloven, section 1) means them. Store bededag is none since 2024 (act no. 214 of 7 March
 * 2023).
 */
public final class Holidays {

  private static final Set<MonthDay> FIXED =
      Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  /**
   * Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension,
   * Whit Sunday and Monday.
   */
  private static final Set<Long> FROM_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

  private Holidays() {}

  public static boolean isHoliday(LocalDate day) {
    long fromEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
    return FIXED.contains(MonthDay.from(day)) || FROM_EASTER.contains(fromEaster);
  }

  /** The first day from this one on that is neither a holiday, nor a Saturday or Sunday. */
  public static LocalDate workingDayFrom(LocalDate day) {
    LocalDate next = day;
    while (isHoliday(next) || isWeekend(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm in the form of
   * Meeus, Jones and Butcher (Jean Meeus, Astronomical Algorithms, 1991, chapter 8), whose letters
   * these are.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int n = (h + l - 7 * m + 90) / 25;
    int p = (h + l - 7 * m + 33 * n + 19) % 32;
    return LocalDate.of(year, n, p);
  }
}
