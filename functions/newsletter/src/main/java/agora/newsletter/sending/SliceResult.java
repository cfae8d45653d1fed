package agora.newsletter.sending;

import agora.mailings.Missing;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of a slice. Recipients in none of the sets are to be tried again.
 *
 * @param missing those that SES refused for good
 * @param uncertain those whose answer never came
 * @param code SES's word for why sending does not simply go on; empty where it does
 */
record SliceResult(
    Set<Integer> sent,
    Map<Integer, Missing> missing,
    Set<Integer> uncertain,
    SendDecision decision,
    String code) {

  /** SES took nothing. */
  static SliceResult nothing(SendDecision decision, String code) {
    return new SliceResult(Set.of(), Map.of(), Set.of(), decision, code);
  }

  /** Both answers to two parts of a slice. */
  SliceResult and(SliceResult other) {
    Gathering both = new Gathering();
    for (SliceResult each : new SliceResult[] {this, other}) {
      both.sent.addAll(each.sent);
      both.missing.putAll(each.missing);
      both.uncertain.addAll(each.uncertain);
      both.decision(each.decision, each.code);
    }
    return both.answer();
  }

  /** An answer that is being put together. */
  static final class Gathering {
    private final Set<Integer> sent = new TreeSet<>();
    private final Map<Integer, Missing> missing = new TreeMap<>();
    private final Set<Integer> uncertain = new TreeSet<>();
    private SendDecision decision = SendDecision.GO_ON;
    private String code = "";

    Gathering sent(int index) {
      sent.add(index);
      return this;
    }

    Gathering missing(int index, Missing why) {
      missing.put(index, why);
      return this;
    }

    Gathering uncertain(int index) {
      uncertain.add(index);
      return this;
    }

    /** Of several, the gravest counts. */
    Gathering decision(SendDecision next, String why) {
      if (next.compareTo(decision) > 0) {
        decision = next;
        code = why;
      }
      return this;
    }

    SliceResult answer() {
      return new SliceResult(sent, missing, uncertain, decision, code);
    }
  }
}
