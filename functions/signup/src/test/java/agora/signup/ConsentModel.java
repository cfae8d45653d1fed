package agora.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's memberships and their evidence should be after what was shown and pressed: one
 * thing after another, without stores, links or retries.
 */
final class ConsentModel {

  enum Phase {
    WAITS,
    ACTIVE,
    LEFT
  }

  /**
   * What a link's mail asked for.
   *
   * @param usual what holds for the clicks without a yes
   * @param tracking empty where nothing was chosen
   */
  record Asked(String id, List<String> topics, String tracking, String usual) {}

  /** A membership. */
  private static final class Held {
    private final int number;
    private final Set<String> addresses = new HashSet<>();
    private final Set<Integer> earlier = new HashSet<>();
    private final List<Asked> askings = new ArrayList<>();
    private Phase phase = Phase.WAITS;
    private List<String> topics = List.of();
    private String tracking = "";

    private Held(int number, String address) {
      this.number = number;
      addresses.add(address);
    }

    private Held copy() {
      Held copy = new Held(number, "");
      copy.addresses.clear();
      copy.addresses.addAll(addresses);
      copy.earlier.addAll(earlier);
      copy.askings.addAll(askings);
      copy.phase = phase;
      copy.topics = topics;
      copy.tracking = tracking;
      return copy;
    }
  }

  private final Map<String, Held> held = new TreeMap<>();
  private final Set<String> erased = new HashSet<>();

  /** The addresses of memberships that another one has followed, by their numbers. */
  private final Map<Integer, Set<String>> ended = new HashMap<>();

  private final List<String> facts = new ArrayList<>();
  private int numbers;

  ConsentModel copy() {
    ConsentModel copy = new ConsentModel();
    held.forEach((address, each) -> copy.held.put(address, each.copy()));
    copy.erased.addAll(erased);
    copy.ended.putAll(ended);
    copy.facts.addAll(facts);
    copy.numbers = numbers;
    return copy;
  }

  /** What is evidence, in no order. */
  List<String> facts() {
    return facts.stream().sorted().toList();
  }

  /** The memberships that are there, by address. */
  Map<String, String> memberships() {
    Map<String, String> all = new HashMap<>();
    held.forEach(
        (address, each) ->
            all.put(
                address,
                each.phase == Phase.ACTIVE
                    ? "ACTIVE " + each.topics + " " + each.tracking
                    : each.phase == Phase.WAITS ? "PENDING" : "LEFT"));
    return all;
  }

  /** The number of the membership that an address has; 0 for none. */
  int number(String address) {
    Held one = held.get(address);
    return one == null ? 0 : one.number;
  }

  List<Asked> askings(String address) {
    Held one = held.get(address);
    return one == null ? List.of() : List.copyOf(one.askings);
  }

  void asks(String address, Asked asked, String actor) {
    Held one = held.get(address);
    if (one != null && one.phase == Phase.ACTIVE) {
      return;
    }
    if (one == null || one.phase == Phase.LEFT) { // who comes back is a new member
      Held next = new Held(++numbers, address);
      if (one != null) {
        next.addresses.addAll(one.addresses);
        next.earlier.addAll(one.earlier);
        next.earlier.add(one.number);
        ended.put(one.number, Set.copyOf(one.addresses));
      }
      one = next;
      held.put(address, one);
    }
    one.phase = Phase.WAITS;
    one.askings.add(asked);
    fact("MEMBERSHIP ASKED", List.of(), actor);
    if (!asked.topics().isEmpty()) {
      fact("TOPICS ASKED", asked.topics(), actor);
    }
    if (!asked.tracking().isEmpty()) {
      fact("TRACKING_" + asked.tracking() + " ASKED", List.of(), actor);
    }
  }

  void imports(String address, List<String> topics, String actor) {
    if (held.containsKey(address) || erased.contains(address)) {
      return;
    }
    Held one = new Held(++numbers, address);
    held.put(address, one);
    one.phase = Phase.ACTIVE;
    one.topics = topics;
    one.tracking = "NONE";
    fact("MEMBERSHIP CONFIRMED", List.of(), actor);
    if (!topics.isEmpty()) {
      fact("TOPICS CONFIRMED", topics, actor);
    }
  }

  void confirms(String address, int number, Asked asked, List<String> ticked, boolean personal) {
    Held one = held.get(address);
    if (one == null || one.number != number || !one.askings.contains(asked)) {
      return;
    }
    one.phase = Phase.ACTIVE;
    one.askings.clear();
    one.topics = asked.topics().stream().filter(ticked::contains).toList();
    one.tracking =
        switch (asked.tracking()) {
          case "PERSONAL" -> personal ? "PERSONAL" : asked.usual();
          case "" -> asked.usual();
          default -> asked.tracking();
        };
    fact("MEMBERSHIP CONFIRMED", List.of(), "citizen");
    if (!one.topics.isEmpty()) {
      fact("TOPICS CONFIRMED", one.topics, "citizen");
    }
    boolean chosen = one.tracking.equals(asked.tracking());
    fact("TRACKING_" + one.tracking + (chosen ? " CONFIRMED" : " DEFAULT"), List.of(), "citizen");
  }

  void changes(int number, List<String> topics, String tracking) {
    Held one = of(number);
    if (one == null || one.phase != Phase.ACTIVE) {
      return;
    }
    if (!one.topics.equals(topics)) {
      fact(topics.isEmpty() ? "TOPICS WITHDRAWN" : "TOPICS CHANGED", topics, "citizen");
    }
    if (!one.tracking.equals(tracking)) {
      fact("TRACKING_" + tracking + " CHANGED", List.of(), "citizen");
    }
    one.topics = topics;
    one.tracking = tracking;
  }

  /** Whoever leaves by the link of an earlier membership wants no more mails of the later one. */
  void leaves(int number) {
    Held one =
        held.values().stream()
            .filter(each -> each.number == number || each.earlier.contains(number))
            .findFirst()
            .orElse(null);
    if (one != null && one.phase != Phase.LEFT) {
      one.phase = Phase.LEFT;
      one.askings.clear();
      fact("MEMBERSHIP WITHDRAWN", List.of(), "citizen");
    }
  }

  void moves(int number, String from, String to) {
    Held one = held.get(from);
    if (one == null || one.number != number || one.phase != Phase.ACTIVE || held.containsKey(to)) {
      return;
    }
    held.remove(from);
    held.put(to, one);
    one.addresses.add(to);
    fact("MEMBERSHIP CHANGED", List.of(), "citizen");
  }

  void erases(int number) {
    Held one = of(number);
    if (one == null) {
      erased.addAll(ended.getOrDefault(number, Set.of()));
      return;
    }
    if (one.phase != Phase.LEFT) {
      fact("MEMBERSHIP WITHDRAWN", List.of(), "citizen");
    }
    held.values().remove(one);
    erased.addAll(one.addresses);
  }

  private @Nullable Held of(int number) {
    return held.values().stream().filter(each -> each.number == number).findFirst().orElse(null);
  }

  private void fact(String what, List<String> topics, String actor) {
    facts.add(what + " " + topics + " by " + actor);
  }
}
