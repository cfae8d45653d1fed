package agora.dynamo;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * DynamoDB's numbers: 38 significant digits, between 1E-130 and 9.9…9E+125 either side of zero
 * (developer guide, "Data types").
 */
final class Numbers {
  private static final int DIGITS = 38;
  private static final int MOST = 125;
  private static final int LEAST = -130;
  private static final int LONGEST = 400;
  private static final Pattern WRITTEN =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private Numbers() {}

  static Value.Numeric read(String text) {
    if (text.isEmpty()) {
      throw DynamoError.invalid("The parameter cannot be converted to a numeric value");
    }
    if (text.length() > LONGEST || !WRITTEN.matcher(text).matches()) {
      throw DynamoError.invalid("The parameter cannot be converted to a numeric value: " + text);
    }
    return checked(new BigDecimal(text));
  }

  /** The number in its one form, if it is within DynamoDB's bounds. */
  static Value.Numeric checked(BigDecimal number) {
    if (number.signum() == 0) {
      return new Value.Numeric(BigDecimal.ZERO);
    }
    // Its ends are looked at before zeros are stripped: 1E999999999 has no plain form to strip.
    long magnitude = (long) number.precision() - number.scale() - 1;
    if (magnitude > MOST) {
      throw DynamoError.invalid(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (magnitude < LEAST) {
      throw DynamoError.invalid(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > DIGITS) {
      throw DynamoError.invalid("Attempting to store more than 38 significant digits in a Number");
    }
    return new Value.Numeric(stripped);
  }

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  /** One byte, one for a sign, and one for each pair of digits between powers of a hundred. */
  static int size(BigDecimal number) {
    if (number.signum() == 0) {
      return 1;
    }
    int lowest = Math.floorDiv(-number.scale(), 2);
    int highest = Math.floorDiv(number.precision() - number.scale() - 1, 2);
    return 1 + (highest - lowest + 1) + (number.signum() < 0 ? 1 : 0);
  }
}
