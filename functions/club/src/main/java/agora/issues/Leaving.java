package agora.issues;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** When an issue leaves by itself. */
public sealed interface Leaving {

  /** When the month's issue does, by the club's rhythm, holidays and shifts. */
  record WithMonth(YearMonth month) implements Leaving {}

  /** On a day of its own, at the time of day of the club's issues. */
  record OnDay(LocalDate day) implements Leaving {}

  /** Never: somebody has to send it. */
  record ByHand() implements Leaving {}

  /** What a text names: a month, a day, or neither. */
  static Leaving of(String text) {
    Optional<Leaving> month = month(text);
    return month.or(() -> day(text)).orElseGet(ByHand::new);
  }

  private static Optional<Leaving> month(String text) {
    try {
      return text.length() == 7
          ? Optional.of(new WithMonth(YearMonth.parse(text)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Leaving> day(String text) {
    try {
      return text.length() == 10 ? Optional.of(new OnDay(LocalDate.parse(text))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
