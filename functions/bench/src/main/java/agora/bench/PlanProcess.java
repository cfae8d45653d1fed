package agora.bench;

import agora.simulation.Functions;
import agora.simulation.LazyMembers;
import agora.simulation.SimulatedClub;
import agora.simulation.aws.CallHazards;
import agora.simulation.aws.SimulatedStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/** Plans a mailing to so many members in a JVM of its own, whose heap is small. */
public final class PlanProcess {

  private PlanProcess() {}

  /** The argument is the number of members; prints seconds, calls, batches and the most heap. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    timed(20_000); // so that the first is not measured by a cold JVM
    for (String members : arguments) {
      out.println(timed(Integer.parseInt(members)));
    }
  }

  private static String timed(int members) throws IOException {
    SimulatedStore rest =
        new SimulatedStore(Functions.TEMPLATE, InstantSource.system(), CallHazards.AT_ONCE);
    LazyMembers store = new LazyMembers(rest.client(), Map.of(SimulatedClub.ID, members), true);
    Rig rig = new Rig(store);
    rig.found();
    long before = cpu();
    int calls = rig.plan();
    double seconds = (cpu() - before) / 1e9;
    long most =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return String.format(
        Locale.ROOT, "%d %.2f %d %d %d", members, seconds, calls, store.batches(), most >> 20);
  }

  /** The processor time of this process, in nanoseconds: other processes don't count. */
  static long cpu() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean one
        ? one.getProcessCpuTime()
        : System.nanoTime();
  }
}
