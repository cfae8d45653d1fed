package agora.members;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that we can send to: ASCII before the @, and a domain that may be international,
 * which is kept as Punycode. SES takes no other.
 *
 * @param text the address in lower case, at most 254 characters
 */
public record Address(String text) {

  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;

  /** The address that somebody typed; nothing if we cannot send to it. */
  public static Optional<Address> of(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 1
        || at > LONGEST_LOCAL
        || text.length() > LONGEST
        || !LOCAL.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1))
        .map(domain -> text.substring(0, at + 1) + domain)
        .filter(address -> address.length() <= LONGEST)
        .map(Address::new);
  }

  /** The address as people write it, its domain no longer as Punycode. */
  public String shown() {
    int at = text.lastIndexOf('@') + 1;
    return text.substring(0, at) + IDN.toUnicode(text.substring(at));
  }

  private static Optional<String> domain(String text) {
    try {
      String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not a domain: the reader is told so
    }
  }
}
