package agora.members.consents;

import java.time.Instant;
import java.util.List;

/**
 * What is left of a membership's evidence when its whole term is over: who, as a keyed hash, which
 * texts, and when. Neither address nor name nor topic.
 *
 * @param address the keyed hash of the address
 * @param lastMail when the last mail was sent, from which the terms are counted
 * @param facts each as {@code time purpose fact textVersion}
 */
public record ReducedEvidence(String club, String address, Instant lastMail, List<String> facts) {

  /** Sorts behind every member's rows. */
  static final String PREFIX = "~";

  /** Whether a key is that of evidence that was reduced, and no member's any more. */
  public static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }

  /** What is kept of facts. */
  public static List<String> facts(List<EvidenceRow> rows) {
    return rows.stream()
        .map(row -> row.at() + " " + row.purpose() + " " + row.fact() + " " + row.textVersion())
        .toList();
  }

  /** Its sort key in the Consents table. */
  public String key() {
    return prefix(address) + lastMail;
  }

  /** What the sort keys of all that is left of an address begin with. */
  static String prefix(String address) {
    return PREFIX + address + "#";
  }
}
