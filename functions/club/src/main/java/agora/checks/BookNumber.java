package agora.checks;

import java.util.Locale;

/** The number of a book, as somebody types it or copies it from somewhere. */
public sealed interface BookNumber {

  /**
   * An ISBN (ISO 2108) whose last digit confirms the others.
   *
   * @param digits thirteen of them, also where the ten of before 2007 were given
   */
  record Isbn(String digits) implements BookNumber {}

  /** The number of a record in the Danish libraries' common catalogue; it confirms nothing. */
  record Faust(String digits) implements BookNumber {}

  /** An ISBN with a digit that is wrong, lost or in another's place. */
  record Mistyped() implements BookNumber {}

  /** Something else. */
  record Other() implements BookNumber {}

  /** Which number a text is. */
  static BookNumber of(String typed) {
    String beside = "(?i)isbn(-1[03])?|[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212:.]"; // means nothing
    String number = typed.replaceAll(beside, "").toUpperCase(Locale.ROOT);
    if (number.matches("97[89][0-9]{10}")) {
      return check(number.substring(0, 12)) == number.charAt(12)
          ? new Isbn(number)
          : new Mistyped();
    }
    if (number.matches("[0-9]{9}[0-9X]")) {
      String digits = "978" + number.substring(0, 9);
      return checkOfTen(number) == number.charAt(9)
          ? new Isbn(digits + check(digits))
          : new Mistyped();
    }
    return number.matches("[0-9]{8,9}") ? new Faust(number) : new Other();
  }

  /** The last digit of thirteen: weights of 1 and 3 by turns make a multiple of ten. */
  private static char check(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** The last digit of ten: weights of 10 down to 1 make a multiple of eleven; X is ten. */
  private static char checkOfTen(String ten) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (ten.charAt(i) - '0') * (10 - i);
    }
    int last = (11 - sum % 11) % 11;
    return last == 10 ? 'X' : (char) ('0' + last);
  }
}
