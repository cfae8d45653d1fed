package agora.checks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the web, in ASCII: http or https with a host, both in lower case, the host by
 * IDNA2008, and what follows it percent-encoded as UTF-8 where RFC 3986 asks for it. What is
 * encoded already stays as it is. An address stands in HTML only escaped, since it may have {@code
 * &} and {@code '}.
 *
 * @param text the whole address
 */
public record WebAddress(String text) {

  private static final int LONGEST = 2000;

  /** RFC 3986, section 3, without user information, which deceives, and without IP literals. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?)://([^/?#:@\\[\\]]+)(:[0-9]{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

  /** What an address never has, not even to be encoded: it would end where readers don't see it. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cn}\\p{Cs}<>\"\\\\]");

  private static final String UNCHANGED = "-._~!$&'()*+,;=:@/?";

  /** Reads what somebody typed; empty where it is no address. */
  public static Optional<WebAddress> of(String typed) {
    Matcher parts = PARTS.matcher(typed.strip());
    if (!parts.matches() || FORBIDDEN.matcher(typed.strip()).find()) {
      return Optional.empty();
    }
    String port = parts.group(3) == null ? "" : parts.group(3);
    if (!isPort(port)) {
      return Optional.empty();
    }
    String rest = parts.group(4) == null ? "" : parts.group(4);
    return HostName.of(parts.group(2))
        .map(host -> parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + encoded(rest))
        .filter(address -> address.length() <= LONGEST)
        .map(WebAddress::new);
  }

  /** Whether what is sent to it is encrypted on the way. */
  public boolean isEncrypted() {
    return text.startsWith("https:");
  }

  @Override
  public String toString() {
    return text;
  }

  /** Sixteen bits, and never 0 (RFC 6335, section 6). */
  private static boolean isPort(String port) {
    int number = port.isEmpty() ? 1 : Integer.parseInt(port.substring(1));
    return number >= 1 && number <= 65_535;
  }

  private static String encoded(String rest) {
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder();
    boolean fragment = false;
    for (int i = 0; i < bytes.length; i++) {
      char each = (char) (bytes[i] & 0xff);
      boolean stays =
          switch (each) {
            case '%' -> isEncoded(bytes, i);
            case '#' -> !fragment;
            default ->
                each < 128 && (Character.isLetterOrDigit(each) || UNCHANGED.indexOf(each) >= 0);
          };
      fragment |= each == '#';
      out.append(stays ? String.valueOf(each) : "%%%02X".formatted((int) each));
    }
    return out.toString();
  }

  private static boolean isEncoded(byte[] bytes, int at) {
    return at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
  }

  private static boolean isHex(byte each) {
    return Character.digit(each, 16) >= 0;
  }
}
