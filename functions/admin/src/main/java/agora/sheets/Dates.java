package agora.sheets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files have them: {@code 2025-11-03}, {@code 3-11-2025}, {@code 3/11/2025}, {@code 3.
 * november 2025}, each with or without a time of day and a zone. The day stands before the month,
 * as in Denmark. What can't be told for sure, such as a year of two digits, is no date.
 */
public final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"
              + "|(?<day2>\\d{1,2})[-/.] ?(?<month2>\\d{1,2})[-/.] ?(?<year2>\\d{4})"
              + "|(?<day3>\\d{1,2})\\.? (?<name>[a-z]{3,9})\\.? (?<year3>\\d{4}))"
              + "(?:(?:t| )(?: ?kl\\.? ?)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})"
              + "(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)? ?(?<zone>z|utc|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private Dates() {}

  /**
   * The instant that is meant; of a day without a time, its beginning in UTC.
   *
   * @param zone of a time that names none
   */
  public static Optional<Instant> read(String text, ZoneId zone) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = day(form);
      String hour = form.group("hour");
      return Optional.of(
          hour == null
              ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
              : day.atTime(time(form, hour)).atZone(zone(form.group("zone"), zone)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher form) {
    if (form.group("year") != null) {
      return LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
    }
    if (form.group("year2") != null) {
      return LocalDate.of(number(form, "year2"), number(form, "month2"), number(form, "day2"));
    }
    int month = MONTHS.indexOf(form.group("name").substring(0, 3)) + 1; // 0 is refused as any other
    return LocalDate.of(number(form, "year3"), month, number(form, "day3"));
  }

  private static LocalTime time(Matcher form, String hour) {
    int second = form.group("second") == null ? 0 : number(form, "second");
    return LocalTime.of(Integer.parseInt(hour), number(form, "minute"), second);
  }

  private static ZoneId zone(@Nullable String text, ZoneId otherwise) {
    if (text == null) {
      return otherwise;
    }
    return text.startsWith("+") || text.startsWith("-") ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }

  private static int number(Matcher form, String group) {
    return Integer.parseInt(form.group(group));
  }
}
