package agora.issues;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** When an issue leaves by itself. */
public sealed interface IssueDeparture {

  /** When the month's issue does, by the club's rhythm, holidays and shifts. */
  record WithMonth(YearMonth month) implements IssueDeparture {}

  /** On a day of its own, at the time of day of the club's issues. */
  record OnDay(LocalDate day) implements IssueDeparture {}

  /** Never: somebody has to send it. */
  record ByHand() implements IssueDeparture {}

  /** What a text names: a month, a day, or neither. */
  static IssueDeparture of(String text) {
    Optional<IssueDeparture> month = month(text);
    return month.or(() -> day(text)).orElseGet(ByHand::new);
  }

  private static Optional<IssueDeparture> month(String text) {
    try {
      return text.length() == 7
          ? Optional.of(new WithMonth(YearMonth.parse(text)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<IssueDeparture> day(String text) {
    try {
      return text.length() == 10 ? Optional.of(new OnDay(LocalDate.parse(text))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
