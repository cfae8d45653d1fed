package agora.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host in ASCII, by IDNA2008 (RFC 5891): {@code straße.example} is {@code
 * xn--strae-oqa.example}, which Java's own IDN, of 2003, takes for {@code strasse.example}. A label
 * may have letters, digits and marks of any script (near to what RFC 5892 derives as PVALID), and
 * hyphens within.
 */
final class HostName {

  private static final int LONGEST = 253; // RFC 1035, section 2.3.4, without the root's dot
  private static final int LONGEST_LABEL = 63;
  private static final String ENCODED = "xn--";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");
  private static final Pattern OF_ANY_SCRIPT =
      Pattern.compile("[\\p{L}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd}·-]*[\\p{L}\\p{M}\\p{Nd}])?");

  private HostName() {}

  /** Empty where it is none. */
  static Optional<String> of(String typed) {
    List<String> labels = new ArrayList<>();
    for (String label : typed.split("\\.", -1)) {
      Optional<String> encoded = label(Normalizer.normalize(lower(label), Normalizer.Form.NFKC));
      if (encoded.isEmpty()) {
        return Optional.empty();
      }
      labels.add(encoded.get());
    }
    String name = String.join(".", labels);
    return name.length() <= LONGEST ? Optional.of(name) : Optional.empty();
  }

  private static Optional<String> label(String label) {
    String encoded = label;
    if (label.startsWith(ENCODED)) {
      return label.length() > LONGEST_LABEL
          ? Optional.empty()
          : Punycode.decode(label.substring(ENCODED.length()))
              .filter(decoded -> !decoded.startsWith(ENCODED))
              .flatMap(HostName::label)
              .filter(label::equals);
    }
    if (!label.chars().allMatch(each -> each < 128)) {
      if (label.length() > LONGEST_LABEL || !OF_ANY_SCRIPT.matcher(label).matches()) {
        return Optional.empty();
      }
      encoded = ENCODED + Punycode.encode(label);
    } else if (!PLAIN.matcher(label).matches()) {
      return Optional.empty();
    }
    return encoded.length() <= LONGEST_LABEL ? Optional.of(encoded) : Optional.empty();
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
