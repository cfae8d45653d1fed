package agora.simulation;

import java.time.Duration;
import java.util.Random;

/**
 * What goes wrong, how often, in one run; drawn from its seed, so that some runs are calm in one
 * respect and wild in another.
 */
final class Mishaps {

  /** What may happen to a call. */
  enum Mishap {
    NONE,
    /** The process dies before the call leaves. */
    CRASH_BEFORE,
    /** The service does its part, and the process dies before it hears of it. */
    CRASH_AFTER,
    /** The service does its part, and its answer never comes. */
    LOST_ANSWER,
    /** The call never reaches the service. */
    NEVER_ARRIVED,
    /** The process stands still for minutes, longer than it may run, and then goes on. */
    STANDSTILL
  }

  private final Random random;
  private final double crash;
  private final double lost;
  private final double standstill;
  final double duplicate;
  final double lateEvent;
  final double lostEvent;
  final double throttled;
  final double rejected;
  final double bounced;
  final double complained;
  final double leaving;
  final double halting;
  final int dailyQuota;
  final int maxSendRate;
  final int members;
  final boolean silent;
  private boolean over;

  private final boolean wild;

  /**
   * @param wild whether more than usual goes wrong
   */
  Mishaps(Random random, boolean wild) {
    this(random, wild, 0);
  }

  /** Nothing goes wrong, and SES tells of no mail, at an account of this rate. */
  static Mishaps none(Random random, int maxSendRate) {
    Mishaps none = new Mishaps(random, false, maxSendRate);
    none.end();
    return none;
  }

  private Mishaps(Random random, boolean wild, int rate) {
    this.random = random;
    this.wild = wild;
    this.silent = rate > 0;
    this.crash = one(0, 0, 0.002, 0.005, 0.02);
    this.lost = one(0, 0, 0.005, 0.02);
    this.standstill = one(0, 0, 0.002, 0.005);
    this.duplicate = one(0, 0.05, 0.3);
    this.lateEvent = one(0, 0, 0.02, 0.2);
    this.lostEvent = one(0, 0, 0.01, 0.1);
    this.throttled = one(0, 0, 0.05, 0.2);
    this.rejected = one(0, 0, 0.02);
    this.bounced = one(0, 0, 0.02);
    this.complained = one(0, 0, 0, 0.01);
    this.leaving = one(0, 0.05, 0.2);
    this.halting = one(0, 0, 0, 0, 0.02);
    this.dailyQuota = silent ? Integer.MAX_VALUE : (int) one(50_000, 50_000, 50_000, 30);
    this.maxSendRate = silent ? rate : (int) one(50, 14, 7, 3);
    this.members = 1 + random.nextInt(random.nextInt(4) == 0 ? 260 : 40);
  }

  private double one(double... of) {
    int from = wild ? of.length / 2 : 0;
    return of[from + random.nextInt(of.length - from)];
  }

  /** From now on nothing goes wrong any more: what is left to do must come to its end. */
  void end() {
    over = true;
  }

  boolean happens(double likelihood) {
    return !over && likelihood > 0 && random.nextDouble() < likelihood;
  }

  Mishap draw() {
    double x = over ? 1 : random.nextDouble();
    if (x < crash) {
      return random.nextBoolean() ? Mishap.CRASH_BEFORE : Mishap.CRASH_AFTER;
    }
    if (x < crash + lost) {
      return random.nextInt(3) == 0 ? Mishap.NEVER_ARRIVED : Mishap.LOST_ANSWER;
    }
    return x < crash + lost + standstill ? Mishap.STANDSTILL : Mishap.NONE;
  }

  /** How long a call takes to reach its service. */
  Duration latency(String service) {
    if (service.equals("ses")) {
      return between(30, 1_500);
    }
    return random.nextInt(20) == 0 ? between(50, 2_000) : between(1, 20);
  }

  /**
   * Up to ten minutes: more than a lease, less than the time in which SES's events are waited for.
   */
  Duration standstill() {
    return between(30_000, 600_000);
  }

  Duration between(int lowMillis, int highMillis) {
    return Duration.ofMillis(lowMillis + random.nextInt(highMillis - lowMillis));
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  /**
   * A source of its own for something that draws, so that one drawing more changes nothing else.
   */
  Random source() {
    return new Random(random.nextLong());
  }
}
