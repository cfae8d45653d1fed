package agora.signup;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A mail address that its owner knows again, and nobody else learns: {@code i••@e•••.dk}. */
final class MaskedAddress {

  private MaskedAddress() {}

  static String address(String email) {
    int at = email.lastIndexOf('@');
    String[] labels = email.substring(at + 1).split("\\.", -1);
    String last = labels[labels.length - 1];
    String domain =
        Arrays.stream(labels, 0, labels.length - 1)
            .map(label -> cut(label, 3))
            .collect(Collectors.joining("."));
    return cut(email.substring(0, at), 2) + "@" + domain + "." + last;
  }

  /** The first letter, and always as many dots: the length tells something too. */
  private static String cut(String text, int dots) {
    return text.substring(0, Math.min(1, text.length())) + "•".repeat(dots);
  }
}
