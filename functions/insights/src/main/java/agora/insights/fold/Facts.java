package agora.insights.fold;

import agora.edge.lambda.Call;
import agora.insights.Fact;
import agora.insights.Stats;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change of a table means for the counters. The tables are told apart by the shapes of their
 * keys. A removal, by erasure or by age, means nothing: what was counted stays counted.
 */
final class Facts {

  /** Sets of a batch's recipients: how many are in them is what counts. */
  private static final String[] BATCH = {
    "sent",
    "missing",
    "uncertain",
    "again",
    "late",
    "reported",
    "delivered",
    "bounced",
    "softBounced",
    "complained",
    "rejected",
    "delayed"
  };

  private Facts() {}

  static Optional<Fact> of(Call.Change change) {
    if (change.name().equals("REMOVE")) {
      return Optional.empty();
    }
    Image before = new Image(change.before());
    Image after = new Image(change.after());
    String pk = after.text("pk");
    String sk = after.text("sk");
    if (pk.startsWith("P#") || pk.startsWith("A#")) {
      return fact(change, Stats.ofMailing(after.text("mailing")), click(before, after));
    }
    if (sk.startsWith("batch#") && sk.endsWith("#claim")) {
      return fact(change, Stats.ofMailing(first(pk)), differences(before, after, BATCH));
    }
    if (sk.equals("head")) {
      return fact(change, Stats.ofMailing(first(pk)), differences(before, after, "planned"));
    }
    if (sk.startsWith("slot#")) {
      String event = pk.substring(0, Math.max(0, pk.lastIndexOf('#')));
      return fact(change, "T#" + event, slot(change, before, after));
    }
    if (after.has("tracking") && !pk.contains("#")) {
      long active = isIn(after, "ACTIVE") - isIn(before, "ACTIVE");
      long left = isIn(before, "ACTIVE") * isIn(after, "LEFT");
      return fact(change, Stats.ofClub(pk), Map.of("active", active, "left", left));
    }
    return Optional.empty();
  }

  private static Map<String, Long> click(Image before, Image after) {
    String link = after.text("link");
    return Map.of(
        "human#" + link, after.number("n") - before.number("n"),
        "suspected#" + link, after.number("suspected") - before.number("suspected"));
  }

  private static Map<String, Long> slot(Call.Change change, Image before, Image after) {
    return Map.of(
        "slots",
        change.name().equals("INSERT") ? 1L : 0L,
        "revealed",
        isIn(after, "REVEALED") - isIn(before, "REVEALED"));
  }

  private static Map<String, Long> differences(Image before, Image after, String... names) {
    Map<String, Long> differences = new TreeMap<>();
    for (String name : names) {
      differences.put(name, after.number(name) - before.number(name));
    }
    return differences;
  }

  private static long isIn(Image image, String state) {
    return image.text("state").equals(state) ? 1 : 0;
  }

  private static String first(String pk) {
    return pk.split("#", 2)[0];
  }

  private static Optional<Fact> fact(Call.Change change, String pk, Map<String, Long> amounts) {
    Map<String, Long> counted = new TreeMap<>(amounts);
    counted.values().removeIf(amount -> amount == 0);
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact(change.eventId(), pk, counted));
  }
}
