package agora.checks;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the links of a mail belong to who signed it. Receivers compare organisational domains
 * (RFC 7489, section 3.2): a mail whose links lead elsewhere looks like one that wants to deceive.
 */
public final class Domains {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Second-level names under which countries let others register, as in {@code co.uk}. */
  private static final Set<String> REGISTRIES =
      Set.of("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go");

  private Domains() {}

  /**
   * Whether the host of the links and the domain of the mails share an organisational domain. A
   * club on one machine, whose mails leave it never, is left alone.
   */
  public static boolean aligned(String publicBaseUrl, String mailDomain) {
    String host = URI.create(publicBaseUrl).getHost();
    return host != null
        && (isThisMachine(host) || organisation(host).equals(organisation(mailDomain)));
  }

  /** Whether a host is the machine itself: that of a club that is played on it. */
  public static boolean isThisMachine(String host) {
    return THIS_MACHINE.contains(host);
  }

  /** The organisational domain, which speaks for all below it. */
  public static String organisation(String domain) {
    List<String> labels = Arrays.asList(domain.toLowerCase(Locale.ROOT).split("\\."));
    int last = labels.size() - 1;
    boolean country = last >= 2 && labels.get(last).length() == 2;
    int length = country && REGISTRIES.contains(labels.get(last - 1)) ? 3 : 2;
    return String.join(".", labels.subList(Math.max(0, labels.size() - length), labels.size()));
  }
}
