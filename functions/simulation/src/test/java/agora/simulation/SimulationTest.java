package agora.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, a mailing reaches everybody once. {@code -Dsimulation.seeds=100000} runs
 * more, {@code -Dsimulation.seed=N} runs that one and prints its schedule.
 */
@SuppressWarnings("SystemOut") // what a run showed is for whoever started it
final class SimulationTest {

  private static final int SEEDS = Integer.getInteger("simulation.seeds", 100);
  private static final int CONTROL_SEEDS = 400;

  /** The controls have found their counterexamples by then. */
  private static final int WILD_SEEDS = SEEDS * 3 / 5;

  private static final int SAME_SEEDS = Math.max(1, SEEDS / 20);
  private static final int AT_ONCE = 20;

  private final PrintStream out = System.out;

  /** The functions' own logs would be millions of lines. */
  @BeforeEach
  void quiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @AfterEach
  void loud() {
    System.setOut(out);
  }

  @Test
  void everybodyGetsOneMailWhateverGoesWrong() {
    String one = System.getProperty("simulation.seed", "");
    if (!one.isEmpty()) {
      Verdict verdict = Simulation.run(Long.parseLong(one));
      out.println(verdict.schedule());
      assertEquals(List.of(), verdict.broken());
      return;
    }
    Tally tally = new Tally();
    for (long from = 0; from < SEEDS; from += AT_ONCE) {
      for (Verdict verdict : runs(from, Math.min(SEEDS, from + AT_ONCE), Simulation::run)) {
        if (!verdict.broken().isEmpty()) {
          out.println(verdict.schedule());
          fail("seed " + verdict.seed() + ": " + verdict.broken());
        }
        tally.add(verdict);
      }
    }
    out.println(tally);
    assertTrue(tally.mails > 0, tally::toString);
  }

  /**
   * The runs of the controls, with every guard in its place: as many as they need, and on until the
   * case has been met in which two mails cannot be avoided, rare as it is.
   */
  @Test
  void withEveryGuardNothingGoesWrongInWildRuns() {
    Tally tally = new Tally();
    for (long from = 0; from < WILD_SEEDS || tally.late + tally.lost == 0; from += AT_ONCE) {
      assertTrue(from < 5_000, tally::toString);
      for (Verdict verdict :
          runs(
              from, from + AT_ONCE, seed -> Simulation.runWildly(seed, UnaryOperator.identity()))) {
        assertEquals(List.of(), verdict.broken(), verdict::schedule);
        tally.add(verdict);
      }
    }
  }

  @Test
  void theSameSeedIsTheSameRun() {
    for (long seed = 0; seed < SAME_SEEDS; seed++) {
      assertEquals(Simulation.run(seed).journal(), Simulation.run(seed).journal());
    }
  }

  @Test
  void withoutTheLeaseItFindsACounterexample() {
    counterexample("the lease", Guards.LEASE);
  }

  @Test
  void withoutTheClaimsConditionItFindsACounterexample() {
    counterexample("the claim's condition", Guards.CONDITION);
  }

  @Test
  void withoutTheSettleStepItFindsACounterexample() {
    counterexample("the settle step", Guards.SETTLING);
  }

  /** Runs that know nothing of each other, as many at once as there are processors. */
  private static List<Verdict> runs(long from, long to, LongFunction<Verdict> run) {
    return LongStream.range(from, to).parallel().mapToObj(run).toList();
  }

  /** Runs seeds until a promise is broken, and prints that run. */
  private void counterexample(String guard, UnaryOperator<String> weakening) {
    for (long from = 0; from < CONTROL_SEEDS; from += AT_ONCE) {
      for (Verdict verdict :
          runs(from, from + AT_ONCE, seed -> Simulation.runWildly(seed, weakening))) {
        if (!verdict.broken().isEmpty()) {
          out.println("without " + guard + ", " + verdict.schedule());
          return;
        }
      }
    }
    fail("without " + guard + " nothing went wrong in " + CONTROL_SEEDS + " runs");
  }
}
