package agora.insights.counting;

import agora.edge.lambda.LambdaEvent;
import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Fact;
import agora.insights.Joined;
import agora.insights.Stats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a change of a table means for the counters. The tables are told apart by the shapes of their
 * keys. A removal, by erasure or by age, means nothing: what was counted stays counted.
 */
final class Facts {

  /** Whose day it is: the counters know no club, and all clubs are Danish libraries'. */
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /** When a row was brought back, as {@code agora.restore} writes it. */
  private static final String RESTORED = "restored";

  /**
   * A name that our own pages or the desk gave. A row of the store holds some 7 000 of them, in
   * each of its lanes, and each costs a confirmed membership.
   */
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

  private static final Duration CATCHING_UP = Duration.ofDays(1);

  private Facts() {}

  static Optional<Fact> of(LambdaEvent.Change change) {
    if (change.name().equals("REMOVE")) {
      return Optional.empty();
    }
    Image before = new Image(change.before());
    Image after = new Image(change.after());
    String pk = after.text("pk");
    String sk = after.text("sk");
    if (after.has("voided")) {
      return Optional.empty(); // the member took the name back: what was counted stays counted
    }
    if (after.has(RESTORED) && !after.text(RESTORED).equals(before.text(RESTORED))) {
      return Optional.empty(); // brought back from a backup: it was counted when it was new
    }
    if (pk.startsWith("P#") || pk.startsWith("A#")) {
      return fact(
          change, Stats.ofMailing(MailingId.of(after.text("mailing"))), click(before, after));
    }
    if (sk.startsWith("batch#") && sk.endsWith("#claim")) {
      return fact(
          change,
          Stats.ofMailing(MailingId.of(first(pk))),
          differences(before, after, Counter.Source.CLAIM));
    }
    if (sk.equals("head")) {
      return fact(
          change,
          Stats.ofMailing(MailingId.of(first(pk))),
          differences(before, after, Counter.Source.HEAD));
    }
    if (sk.startsWith("slot#")) {
      String event = pk.substring(0, Math.max(0, pk.lastIndexOf('#')));
      return fact(change, "T#" + event, slot(change, before, after));
    }
    if (after.has("tracking") && !pk.contains("#")) {
      if (isBroughtBack(before, change.written())) {
        return Optional.empty();
      }
      long active = isIn(after, "ACTIVE") - isIn(before, "ACTIVE");
      long left = isIn(before, "ACTIVE") * isIn(after, "LEFT");
      return fact(
          change,
          Stats.ofClub(pk),
          Map.of(
              Counter.ACTIVE.attribute(),
              active,
              Counter.LEFT.attribute(),
              left,
              Counter.LEFT_SETTLED.attribute(),
              isSettled(before, change.written()) ? left : 0L,
              Counter.JOINED.attribute(source(change, after)),
              isNew(before) * isIn(after, "ACTIVE")));
    }
    return Optional.empty();
  }

  /**
   * Whoever was brought back by a restore, and leaves within a day of it, is one who had left or
   * was erased before, and leaves once more: that is counted.
   */
  private static boolean isBroughtBack(Image member, Instant now) {
    String restored = member.text(RESTORED);
    return !restored.isEmpty() && now.isBefore(Instant.parse(restored).plus(CATCHING_UP));
  }

  /** Whether there was no membership yet: who bounced, and is ruled in again, joined before. */
  private static long isNew(Image before) {
    return before.has("state") ? isIn(before, "PENDING") : 1;
  }

  /** Who is a member at once came with a file: what that says of them may say anything. */
  private static String source(LambdaEvent.Change change, Image member) {
    String source = member.text("source");
    return change.name().equals("INSERT")
        ? Joined.IMPORT
        : SOURCE.matcher(source).matches() ? source : Joined.OTHER;
  }

  private static boolean isSettled(Image member, Instant now) {
    String since = member.text("since");
    return !since.isEmpty() && !Instant.parse(since).plus(Counter.SETTLED).isAfter(now);
  }

  private static Map<String, Long> click(Image before, Image after) {
    String link = after.text("link");
    return Map.of(
        Counter.HUMAN.attribute(link), after.number("n") - before.number("n"),
        Counter.SUSPECTED.attribute(link), after.number("suspected") - before.number("suspected"));
  }

  private static Map<String, Long> slot(LambdaEvent.Change change, Image before, Image after) {
    return Map.of(
        Counter.SLOTS.attribute(),
        change.name().equals("INSERT") ? 1L : 0L,
        Counter.REVEALED.attribute(),
        isIn(after, "REVEALED") - isIn(before, "REVEALED"));
  }

  /** How much each number has grown by, and each set by how many. */
  private static Map<String, Long> differences(Image before, Image after, Counter.Source source) {
    return Counter.of(source).stream()
        .map(Counter::attribute)
        .collect(
            Collectors.toMap(
                Function.identity(), name -> after.number(name) - before.number(name)));
  }

  private static long isIn(Image image, String state) {
    return image.text("state").equals(state) ? 1 : 0;
  }

  private static String first(String pk) {
    return pk.split("#", 2)[0];
  }

  private static Optional<Fact> fact(
      LambdaEvent.Change change, String pk, Map<String, Long> amounts) {
    Map<String, Long> counted = new TreeMap<>(amounts);
    counted.values().removeIf(amount -> amount == 0);
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fact(
                change.eventId(), pk, LocalDate.ofInstant(change.written(), DENMARK), counted));
  }
}
