package agora.simulation;

import agora.simulation.Mishaps.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * One call of a function, on a thread of its own that runs only while everything else stands still:
 * at each call of a service it hands over, and goes on when its time has come.
 */
final class Invocation {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

  private final String name;
  private final Agenda agenda;
  private final Mishaps mishaps;
  private final Journal journal;
  private final Semaphore turn = new Semaphore(0);
  private final Semaphore handedOver = new Semaphore(0);
  private final Instant begun;
  private boolean dead;
  private boolean ended;
  private boolean frozen;
  private boolean unheard;
  private @Nullable Instant claimed;
  private @Nullable Instant asked;

  Invocation(String name, Agenda agenda, Mishaps mishaps, Journal journal) {
    this.name = name;
    this.agenda = agenda;
    this.mishaps = mishaps;
    this.journal = journal;
    this.begun = agenda.instant();
  }

  Instant begun() {
    return begun;
  }

  String name() {
    return name;
  }

  boolean ended() {
    return ended;
  }

  boolean dead() {
    return dead;
  }

  /** Whether it died, or stood still, or an answer never came: what it did may not be written. */
  boolean unheard() {
    return unheard || dead || frozen;
  }

  /** When it first wrote a batch's claim; null if it has not. */
  @Nullable Instant claimed() {
    return claimed;
  }

  /** When it last wrote a batch's claim. */
  Instant asked() {
    return asked == null ? agenda.instant() : asked;
  }

  /** Begins the body, which runs until its first call of a service. */
  void start(Runnable body) {
    Thread.ofVirtual()
        .start(
            () -> {
              turn.acquireUninterruptibly();
              try {
                body.run();
              } catch (Crash e) {
                dead = true;
              } finally {
                ended = true;
                handedOver.release();
              }
            });
    goOn();
  }

  private void goOn() {
    turn.release();
    handedOver.acquireUninterruptibly();
  }

  /**
   * Its time is over: it dies at its next step, unless it stands still, and does more than it may.
   */
  void timeIsUp() {
    if (!ended && !frozen) {
      journal.note(name, "runs out of time");
      dead = true;
    }
  }

  private void rest(Duration duration) {
    agenda.in(duration, this::goOn);
    handedOver.release();
    turn.acquireUninterruptibly();
    if (dead) {
      throw new Crash();
    }
  }

  void sleep(Duration duration) {
    rest(duration);
  }

  <T> T call(String service, String what, Supplier<T> effect) {
    if (dead) {
      throw new Crash();
    }
    Mishap mishap = mishaps.draw();
    if (mishap == Mishap.STANDSTILL) {
      journal.note(name, "stands still before " + what);
      frozen = true;
      rest(mishaps.standstill());
    }
    rest(mishaps.latency(service));
    if (mishap == Mishap.CRASH_BEFORE) {
      throw die("dies before " + what);
    }
    if (mishap == Mishap.NEVER_ARRIVED && service.equals("ses")) {
      journal.note(name, "cannot reach SES for " + what);
      unheard = true;
      throw SdkClientException.create("no connection");
    }
    T answer = answer(what, effect);
    return switch (mishap) {
      case CRASH_AFTER -> throw die("dies before the answer to " + what);
      case LOST_ANSWER -> unanswered(service, what, effect);
      case NONE, CRASH_BEFORE, NEVER_ARRIVED, STANDSTILL -> answer;
    };
  }

  private <T> T unanswered(String service, String what, Supplier<T> effect) {
    journal.note(name, "gets no answer to " + what);
    if (service.equals("ses")) {
      unheard = true;
      rest(ANSWER_TIMEOUT);
      throw SdkClientException.create("no answer");
    }
    rest(mishaps.latency(service));
    return answer("again " + what, effect); // the SDK tries again by itself
  }

  private Crash die(String how) {
    journal.note(name, how);
    dead = true;
    return new Crash();
  }

  private <T> T answer(String what, Supplier<T> effect) {
    try {
      T answer = effect.get();
      journal.note(name, what);
      if (what.contains("#claim") && what.contains("UpdateItem")) {
        asked = agenda.instant();
        claimed = claimed == null ? asked : claimed;
      }
      return answer;
    } catch (RuntimeException e) {
      journal.note(name, what + " -> " + e.getClass().getSimpleName());
      throw e;
    }
  }
}
