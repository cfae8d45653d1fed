package agora.admin;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Item;
import agora.work.JobsHandler;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Files of a large club, at the pace that is used on AWS: 100 000 rows in the proofs, 3 000 else.
 * Each prints its figures.
 */
final class LongJobsTest {

  private static final int ROWS = Integer.getInteger("jobs.rows", 3_000);

  /** JobsFunction has 1 GB or more (SAM's Globals); the SDK and Java take some 200 MB of it. */
  private static final long MOST_LIVE = 300L << 20;

  private final Staff staff = new Staff();
  private final Working working =
      new Working(staff, JobsHandler.Pace.USUAL, Working.ALWAYS_THE_SAME);

  @BeforeEach
  void aClub() {
    staff.sends("save-club");
    staff.sends("import-suppressions");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  /** Every tenth row is no address, every tenth stands above already. */
  private static byte[] file() {
    StringBuilder csv =
        new StringBuilder("address;name;consent_date;consent_source;consent_text\n");
    for (int row = 1; row <= ROWS; row++) {
      String address =
          switch (row % 10) {
            case 3 -> "ingen";
            case 7 -> "laeser" + (row - 1) + "@x.example";
            default -> "laeser" + row + "@x.example";
          };
      csv.append(address).append(";Åse Ørsted ").append(row).append(";3-11-2025;Brev;Ja tak\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final Map<String, Integer> COUNTS =
      Map.of("new", ROWS / 10 * 8, "bad", ROWS / 10, "duplicate", ROWS / 10);

  private String imports(boolean dryRun) {
    return working.begins(
        Map.of(
            "command",
            "import-members",
            "club",
            "her-er-debat",
            "file",
            working.uploads(file()),
            "dryRun",
            dryRun));
  }

  private Map<String, ?> job(String id) {
    return asMap(working.shows(id).get("job"));
  }

  /** Looks at the heap now and then, when all that is garbage is gone. */
  private static final class Looker implements ExecutionInterceptor {

    private static final int BETWEEN = 4_000;

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private final long before = live();

    static long live() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes all) {
      if (calls.incrementAndGet() % BETWEEN == 0) {
        most.accumulateAndGet(live() - before, Math::max);
      }
    }
  }

  private static void prints(String what, Instant begun, int turns, Looker looker) {
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    System.out.printf(
        "%s of %d rows: %.1f s, %d turns, %d calls of AWS, %d MB live at most%n",
        what, ROWS, seconds, turns, looker.calls.get(), looker.most.get() >> 20);
  }

  /** A dry run writes nothing, so that what is on the heap is the function's, not the store's. */
  @Test
  void whatAFunctionKeepsInMindOfALongFileFitsIntoItsMemory() {
    String id = imports(true);
    Looker looker = new Looker();
    Instant begun = Instant.now();
    int turns = working.works(looker);
    prints("dry run", begun, turns, looker);
    assertEquals(new TreeMap<>(COUNTS), new TreeMap<>(asMap(job(id).get("counts"))));
    assertEquals((ROWS + 9_999) / 10_000 + (ROWS % 10_000 == 0 ? 1 : 0), turns);
    assertTrue(looker.most.get() < MOST_LIVE, looker.most::toString);
  }

  @Test
  void anImportAndAnExportThatAreKilledNowAndThenLoseNobodyAndDoubleNobody() {
    String id = imports(false);
    Random random = new Random(5);
    for (int death = 0; death < 4; death++) {
      working.dies(500 + random.nextInt(ROWS), death % 2 == 0);
    }
    Looker looker = new Looker();
    Instant begun = Instant.now();
    int turns = working.works(looker);
    prints("import", begun, turns, looker);
    assertEquals("done", job(id).get("state"));
    assertEquals(ROWS, job(id).get("done"));
    assertEquals(new TreeMap<>(COUNTS), new TreeMap<>(asMap(job(id).get("counts"))));
    List<String> lines = working.result(id);
    assertEquals(ROWS, lines.size());
    for (int row = 1; row <= ROWS; row++) {
      assertTrue(lines.get(row - 1).startsWith(row + ";"), lines.get(row - 1));
    }
    List<String> members =
        staff.dynamo.scan(staff.template.table("MembersTable")).stream()
            .map(Item::present)
            .filter(row -> "ACTIVE".equals(row.text("state")))
            .map(row -> row.required("email"))
            .toList();
    assertEquals(ROWS / 10 * 8, members.size());
    assertEquals(ROWS / 10 * 8, new HashSet<>(members).size());
    exports(new HashSet<>(members));
  }

  private void exports(Set<String> addresses) {
    staff.dynamo.settle();
    String id =
        working.begins(Map.of("command", "export-members", "club", "her-er-debat", "asJob", true));
    working.dies(5, true);
    working.dies(9, false);
    Looker looker = new Looker();
    Instant begun = Instant.now();
    int turns = working.works(looker);
    prints("export", begun, turns, looker);
    List<String> exported =
        working.result(id).stream().map(line -> line.split(";", -1)[1]).toList();
    assertEquals(addresses.size(), exported.size());
    assertEquals(addresses, new HashSet<>(exported));
  }
}
