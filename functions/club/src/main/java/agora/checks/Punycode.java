package agora.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The encoding of a domain's label that is not ASCII (RFC 3492), without its prefix. */
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_N = 128;

  private Punycode() {}

  /** Encodes a label (section 6.3); of at most 63 characters, so that nothing overflows. */
  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int point : points) {
      if (point < FIRST_N) {
        out.appendCodePoint(point);
      }
    }
    int basic = out.length();
    int handled = basic;
    if (basic > 0) {
      out.append('-');
    }
    int n = FIRST_N;
    int delta = 0;
    int bias = FIRST_BIAS;
    while (handled < points.length) {
      int next = Integer.MAX_VALUE;
      for (int point : points) {
        next = point >= n ? Math.min(next, point) : next;
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (int point : points) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          digits(delta, bias, out);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  /** Decodes a label (section 6.2) of at most 63 characters; empty where it encodes none. */
  static Optional<String> decode(String encoded) {
    int split = Math.max(0, encoded.lastIndexOf('-'));
    List<Integer> points = new ArrayList<>();
    encoded.substring(0, split).chars().forEach(points::add);
    int n = FIRST_N;
    int i = 0;
    int bias = FIRST_BIAS;
    int at = split == 0 ? 0 : split + 1;
    while (at < encoded.length()) {
      long before = i;
      long sum = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < encoded.length() ? value(encoded.charAt(at++)) : -1;
        sum += digit * weight;
        if (digit < 0 || sum > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int t = Math.clamp(k - bias, T_MIN, T_MAX);
        if (digit < t) {
          break;
        }
        weight *= BASE - t;
      }
      int length = points.size() + 1;
      bias = adapt((int) (sum - before), length, before == 0 && n == FIRST_N);
      n += (int) (sum / length);
      i = (int) (sum % length);
      if (!Character.isValidCodePoint(n)) {
        return Optional.empty();
      }
      points.add(i++, n);
    }
    StringBuilder out = new StringBuilder();
    points.forEach(out::appendCodePoint);
    return Optional.of(out.toString());
  }

  private static int value(char digit) {
    if (digit >= 'a' && digit <= 'z') {
      return digit - 'a';
    }
    return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
  }

  private static void digits(int delta, int bias, StringBuilder out) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int t = Math.clamp(k - bias, T_MIN, T_MAX);
      if (q < t) {
        out.append(digit(q));
        return;
      }
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  /** Section 6.1. */
  private static int adapt(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }
}
