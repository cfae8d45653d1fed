package agora.newsletter;

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
record Answer(
    Set<Integer> sent,
    Map<Integer, Missing> missing,
    Set<Integer> uncertain,
    Then then,
    String code) {

  /** SES took nothing. */
  static Answer nothing(Then then, String code) {
    return new Answer(Set.of(), Map.of(), Set.of(), then, code);
  }

  /** Both answers to two parts of a slice. */
  Answer and(Answer other) {
    Gathering both = new Gathering();
    for (Answer each : new Answer[] {this, other}) {
      both.sent.addAll(each.sent);
      both.missing.putAll(each.missing);
      both.uncertain.addAll(each.uncertain);
      both.then(each.then, each.code);
    }
    return both.answer();
  }

  /** An answer that is being put together. */
  static final class Gathering {
    private final Set<Integer> sent = new TreeSet<>();
    private final Map<Integer, Missing> missing = new TreeMap<>();
    private final Set<Integer> uncertain = new TreeSet<>();
    private Then then = Then.GO_ON;
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
    Gathering then(Then next, String why) {
      if (next.compareTo(then) > 0) {
        then = next;
        code = why;
      }
      return this;
    }

    Answer answer() {
      return new Answer(sent, missing, uncertain, then, code);
    }
  }
}
