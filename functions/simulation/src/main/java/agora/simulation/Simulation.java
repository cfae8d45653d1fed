package agora.simulation;

import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.mailings.BatchProgress;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/**
 * One issue mailed to one club while everything goes wrong that can, and then, when nothing goes
 * wrong any more, brought to its end. The same seed is the same run.
 */
final class Simulation {

  static final String MAILING = Mailing.id(SimulatedClub.ID, SimulatedClub.ISSUE).value();

  /** SES's events of an uncertain slice are waited for so long (the design, section 5.7). */
  static final Duration SETTLED = Duration.ofMinutes(15);

  private static final Duration TROUBLE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofDays(10);

  private final long seed;
  private final World world;
  private final SimulatedClub club;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, String> listed = new TreeMap<>();
  private Instant paused = Instant.MAX;
  private Instant resumed = Instant.MAX;
  private int late;
  private int lost;

  private Simulation(long seed, boolean wild, UnaryOperator<String> weakening) {
    this.seed = seed;
    this.world = new World(seed, wild);
    this.club = new SimulatedClub(world.dynamo);
    world.store.weaken(weakening);
  }

  static Verdict run(long seed) {
    return new Simulation(seed, false, UnaryOperator.identity()).verdict();
  }

  /**
   * A run in which more than usual goes wrong, so that a missing guard shows soon.
   *
   * @param weakening changes the store's expressions, to take a guard out
   */
  static Verdict runWildly(long seed, UnaryOperator<String> weakening) {
    return new Simulation(seed, true, weakening).verdict();
  }

  /**
   * On a virtual thread, as the invocations are: handing over to one is then a matter of course.
   */
  private Verdict verdict() {
    FutureTask<Verdict> task =
        new FutureTask<>(
            () -> {
              try {
                run();
                return judged();
              } finally {
                world.store.close();
              }
            });
    Thread.ofVirtual().start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in seed " + seed, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("seed " + seed + " failed: " + e.getCause(), e);
    }
  }

  private void run() {
    Mishaps mishaps = world.mishaps;
    for (int n = 0; n < mishaps.members; n++) {
      club.join(n, World.START);
    }
    for (String member : List.copyOf(club.left.keySet())) {
      if (mishaps.happens(mishaps.leaving)) {
        boolean erased = mishaps.happens(0.5);
        world.agenda.in(
            mishaps.between(1, 900_000), () -> club.leave(member, erased, world.agenda.instant()));
      }
    }
    if (mishaps.happens(0.3)) {
      club.approve(World.START.minus(mishaps.between(1, 900_000)));
    }
    if (mishaps.happens(0.1)) {
      world.agenda.in(mishaps.between(1, 1_800_000), this::staffPauseIt);
    }
    String begin =
        "{\"task\":\"issue\",\"club\":\"%s\",\"at\":\"%s\"}"
            .formatted(SimulatedClub.ID, World.START);
    world.direct("PlannerFunction", begin);
    if (mishaps.happens(0.3)) {
      world.direct("PlannerFunction", begin);
    }
    world.agenda.in(TROUBLE, mishaps::end);
    for (Instant at = World.START.plus(TROUBLE);
        at.isBefore(World.START.plus(LONGEST.dividedBy(2)));
        at = at.plus(Duration.ofHours(6))) {
      world.agenda.at(at, this::staffLookAfterIt);
    }
    world.agenda.runUntil(World.START.plus(LONGEST));
  }

  private void staffPauseIt() {
    if (mailings().pause(MailingId.of(MAILING))) {
      paused = world.agenda.instant();
    }
  }

  /** Staff try again what was given up, and let a mailing go on that was paused. */
  private void staffLookAfterIt() {
    world.retryDeadLetters();
    Mailings mailings = mailings();
    Mailing head = mailings.find(MailingId.of(MAILING)).orElse(null);
    if (head != null && head.state() == Mailing.State.PAUSED) {
      Mailing.Reason reason = head.reason();
      if (reason != null && reason != Mailing.Reason.DAILY_QUOTA) {
        mailings.resume(MailingId.of(MAILING), reason);
        resumed = reason == Mailing.Reason.STAFF ? world.agenda.instant() : resumed;
        world.direct("PlannerFunction", "{\"task\":\"requeue\",\"mailing\":\"" + MAILING + "\"}");
      }
    }
  }

  private Mailings mailings() {
    return new Mailings(world.dynamo, Functions.TEMPLATE.table("MailingsTable").name());
  }

  private Verdict judged() {
    ended();
    batches();
    club.left.forEach(this::judge);
    return new Verdict(
        seed,
        List.copyOf(broken),
        world.post.mails,
        world.post.calls,
        late,
        lost,
        listed.size(),
        world.journal.lines());
  }

  private void ended() {
    Mailing head = mailings().find(MailingId.of(MAILING)).orElse(null);
    if (head == null || head.state() != Mailing.State.PLANNED) {
      broken.add("the mailing does not end: " + head);
    }
    world.lines.forEach(
        (arn, line) -> {
          List<String> waiting = line.queue.bodies();
          if (!waiting.isEmpty()) {
            broken.add(line.queue.queue().id() + " still has " + waiting.getFirst());
          }
        });
  }

  /** What staff can read of each recipient must be so. */
  private void batches() {
    String table = Functions.TEMPLATE.table("MailingsTable").name();
    int count = mailings().find(MailingId.of(MAILING)).map(Mailing::batches).orElse(0);
    for (BatchClaims.Seen seen :
        new BatchClaims(world.dynamo, table, world.agenda).seen(MailingId.of(MAILING), 0, count)) {
      List<Mailing.Recipient> recipients =
          new Batches(world.dynamo, table)
              .find(MailingId.of(MAILING), seen.batch())
              .map(Batches.Batch::recipients)
              .orElse(List.of());
      if (seen.state() != BatchClaims.State.SENT && !recipients.isEmpty()) {
        broken.add("batch " + seen.batch() + " is left " + seen.state());
      }
      BatchProgress standing = seen.standing();
      standing
          .missing()
          .forEach((place, why) -> listed.put(recipients.get(place).member().value(), why.name()));
      standing
          .uncertain()
          .forEach(place -> listed.put(recipients.get(place).member().value(), "UNCERTAIN"));
      for (int place : standing.sent()) {
        String member = recipients.get(place).member().value();
        if (!world.post.taken.containsKey(SimulatedClub.address(member))) {
          broken.add(member + " counts as sent to, and SES never took a mail");
        }
      }
    }
  }

  private void judge(String member, Instant left) {
    String address = SimulatedClub.address(member);
    List<Post.Taken> taken = world.post.taken.getOrDefault(address, List.of());
    if (left.equals(Instant.MAX) && taken.isEmpty() && !listed.containsKey(member)) {
      broken.add(member + " got nothing, and is in no list");
    }
    for (Post.Taken each : taken) {
      Instant claimed = each.by().claimed();
      if (claimed != null && left.isBefore(claimed)) {
        broken.add(member + " left at " + left + " and was mailed at " + each.at());
      }
    }
    for (Post.Taken each : taken) {
      Instant begun = each.by().begun();
      if (begun.isAfter(paused) && begun.isBefore(resumed)) {
        broken.add(member + " was mailed at " + each.at() + " though it was paused at " + paused);
      }
    }
    for (int i = 1; i < taken.size(); i++) {
      twice(member, taken.get(i - 1), taken.get(i));
    }
  }

  /** Two mails are excused where the first sender died, and SES told too late, or never. */
  private void twice(String member, Post.Taken first, Post.Taken second) {
    Instant known = first.known();
    boolean unheard = known == null || !known.isBefore(first.asked().plus(SETTLED));
    if (!first.by().unheard() || !unheard) {
      broken.add(
          "%s got two mails, at %s by %s and at %s by %s, and SES told of the first at %s"
              .formatted(
                  member, first.at(), first.by().name(), second.at(), second.by().name(), known));
    } else if (known == null) {
      lost++;
    } else {
      late++;
    }
  }
}
