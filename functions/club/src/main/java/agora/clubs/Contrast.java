package agora.clubs;

import java.util.regex.Pattern;

/** The contrast of two colours, as WCAG 2.1 reckons it (success criterion 1.4.3). */
final class Contrast {

  /** The least for text of ordinary size, level AA. */
  static final double AA = 4.5;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private Contrast() {}

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  /** From 1, no contrast at all, to 21, black on white. */
  static double of(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
