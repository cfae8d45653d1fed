package agora.testkit.aws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * AWS's cron: minutes, hours, day of month, month, day of week (1 is Sunday), year; lists, ranges,
 * steps, names, {@code L}, {@code 6L} and {@code 6#3}. The nearest weekday ({@code W}) is refused.
 * A local time that doesn't exist is skipped, one that comes twice fires once.
 */
record Cron(
    SortedSet<Integer> minutes,
    SortedSet<Integer> hours,
    String days,
    SortedSet<Integer> months,
    String weekdays,
    SortedSet<Integer> years)
    implements ScheduleExpression {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static Cron parse(String text) {
    List<String> fields = List.of(text.trim().toUpperCase(Locale.ROOT).split("\\s+"));
    if (fields.size() != 6) {
      throw new IllegalArgumentException("It must have six fields.");
    }
    if (fields.get(2).equals("?") == fields.get(4).equals("?")) {
      throw new IllegalArgumentException(
          "Exactly one of day of month and day of week must be a question mark.");
    }
    if (fields.get(2).contains("W")) {
      throw new IllegalArgumentException(
          "The nearest weekday (W) is not supported on this machine.");
    }
    Cron cron =
        new Cron(
            set(fields.get(0), 0, 59, List.of(), 0),
            set(fields.get(1), 0, 23, List.of(), 0),
            fields.get(2),
            set(fields.get(3), 1, 12, MONTHS, 1),
            fields.get(4),
            set(fields.get(5), 1970, 2199, List.of(), 0));
    cron.matches(LocalDate.EPOCH); // reads the two fields of days, so that a bad one is refused now
    return cron;
  }

  private static SortedSet<Integer> set(
      String field, int least, int most, List<String> names, int first) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String part : field.split(",", -1)) {
      List<String> stepped = List.of(part.split("/", -1));
      int step = stepped.size() > 1 ? Integer.parseInt(stepped.get(1)) : 1;
      List<String> range = List.of(stepped.getFirst().split("-", -1));
      boolean all = range.getFirst().equals("*");
      int from = all ? least : number(range.getFirst(), names, first);
      int to =
          all || (stepped.size() > 1 && range.size() == 1)
              ? most
              : number(range.getLast(), names, first);
      if (from < least || to > most || from > to || step < 1) {
        throw new IllegalArgumentException("%s is out of bounds.".formatted(field));
      }
      for (int value = from; value <= to; value += step) {
        values.add(value);
      }
    }
    return values;
  }

  private static int number(String text, List<String> names, int first) {
    int name = names.indexOf(text);
    return name >= 0 ? name + first : Integer.parseInt(text);
  }

  @Override
  public Optional<Instant> next(Instant after, ZoneId zone, Instant begun) {
    LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < 366 * 8; i++, day = day.plusDays(1)) {
      if (years.contains(day.getYear()) && months.contains(day.getMonthValue()) && matches(day)) {
        for (int hour : hours) {
          for (int minute : minutes) {
            LocalDateTime time = day.atTime(hour, minute);
            Optional<Instant> instant =
                zone.getRules().getValidOffsets(time).stream().findFirst().map(time::toInstant);
            if (instant.isPresent() && instant.get().isAfter(after)) {
              return instant;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean matches(LocalDate day) {
    return days.equals("?") ? matchesWeekday(day) : matchesDay(day);
  }

  private boolean matchesDay(LocalDate day) {
    return days.equals("L")
        ? day.equals(YearMonth.from(day).atEndOfMonth())
        : days.equals("*") || set(days, 1, 31, List.of(), 0).contains(day.getDayOfMonth());
  }

  private boolean matchesWeekday(LocalDate day) {
    int weekday = day.getDayOfWeek().getValue() % 7 + 1;
    int hash = weekdays.indexOf('#');
    if (hash > 0) {
      return weekday == number(weekdays.substring(0, hash), WEEKDAYS, 1)
          && (day.getDayOfMonth() - 1) / 7 + 1 == Integer.parseInt(weekdays.substring(hash + 1));
    }
    if (weekdays.endsWith("L")) {
      return weekday == number(weekdays.substring(0, weekdays.length() - 1), WEEKDAYS, 1)
          && day.plusWeeks(1).getMonth() != day.getMonth();
    }
    return set(weekdays, 1, 7, WEEKDAYS, 1).contains(weekday);
  }
}
