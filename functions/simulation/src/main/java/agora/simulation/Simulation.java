package agora.simulation;

import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One issue mailed to one club while everything goes wrong that can, and then, when nothing goes
 * wrong any more, brought to its end. The same seed is the same run.
 */
final class Simulation {

  static final String MAILING = Mailing.id(Club.ID, Club.ISSUE);

  /** SES's events of an uncertain slice are waited for so long (the design, section 5.7). */
  static final Duration SETTLED = Duration.ofMinutes(15);

  private static final Duration TROUBLE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofDays(10);

  private final long seed;
  private final World world;
  private final Club club;
  private final List<String> broken = new ArrayList<>();
  private int late;
  private int lost;

  private Simulation(long seed, UnaryOperator<String> weakening) {
    this.seed = seed;
    this.world = new World(seed);
    this.club = new Club(world.dynamo);
    world.dynamo.weaken(weakening);
  }

  static Verdict run(long seed) {
    return run(seed, UnaryOperator.identity());
  }

  /**
   * @param weakening changes the store's conditions, to take a guard out
   */
  static Verdict run(long seed, UnaryOperator<String> weakening) {
    Simulation simulation = new Simulation(seed, weakening);
    simulation.run();
    return simulation.judged();
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
    String begin =
        "{\"task\":\"issue\",\"club\":\"%s\",\"at\":\"%s\"}".formatted(Club.ID, World.START);
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

  /** Staff try again what was given up, and let a mailing go on that was paused. */
  private void staffLookAfterIt() {
    world.retryDeadLetters();
    Mailings mailings = mailings();
    Mailing head = mailings.find(MAILING).orElse(null);
    if (head != null && head.state() == Mailing.State.PAUSED) {
      Mailing.Reason reason = head.reason();
      if (reason != null && reason != Mailing.Reason.DAILY_QUOTA) {
        mailings.resume(MAILING, reason);
        world.direct(
            "PlannerFunction", "{\"task\":\"requeue\",\"mailing\":\"" + MAILING + "\"}");
      }
    }
  }

  private Mailings mailings() {
    return new Mailings(world.dynamo, Functions.TEMPLATE.table("MailingsTable").name());
  }

  private Verdict judged() {
    ended();
    club.left.forEach(this::judge);
    return new Verdict(
        seed,
        List.copyOf(broken),
        world.post.mails,
        world.post.calls,
        late,
        lost,
        0,
        world.journal.lines());
  }

  private void ended() {
    Mailing head = mailings().find(MAILING).orElse(null);
    if (head == null || head.state() != Mailing.State.PLANNED) {
      broken.add("the mailing does not end: " + head);
    }
    world.lines.forEach(
        (arn, line) -> {
          if (!line.waiting.isEmpty()) {
            broken.add(line.queue.id() + " still has " + line.waiting.getFirst().body);
          }
        });
  }

  private void judge(String member, Instant left) {
    String address = Club.address(member);
    List<Post.Taken> taken = world.post.taken.getOrDefault(address, List.of());
    if (left.equals(Instant.MAX)
        && taken.isEmpty()
        && !world.post.refused.containsKey(address)) {
      broken.add(member + " got nothing");
    }
    for (Post.Taken each : taken) {
      Instant claimed = each.by().claimed();
      if (claimed != null && left.isBefore(claimed)) {
        broken.add(member + " left at " + left + " and was mailed at " + each.at());
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
                  member,
                  first.at(),
                  first.by().name(),
                  second.at(),
                  second.by().name(),
                  known));
    } else if (known == null) {
      lost++;
    } else {
      late++;
    }
  }
}
