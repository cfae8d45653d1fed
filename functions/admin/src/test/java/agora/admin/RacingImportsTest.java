package agora.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two at the library who import the same file at the same time. */
final class RacingImportsTest {

  private static final int ROWS = 40;

  private static final String CSV =
      "address,name,language,topics,consent_date,consent_source,consent_text\\n"
          + IntStream.range(0, ROWS)
              .mapToObj(row -> "m" + row + "@x.example,,da,klima,2025-03-01,Nyhedsbrev,Ja tak\\n")
              .collect(Collectors.joining());

  /** How many memberships there are when all have imported the file. */
  private static long membershipsOfRacingImports(Staff staff) throws InterruptedException {
    staff.sends("save-club");
    staff.asks(
        "{'command': 'import-suppressions', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
            + " 'address,reason\\n'}");
    Callable<Object> imports =
        () ->
            staff.asks(
                "{'command': 'import-members', 'club': 'her-er-debat', 'dryRun': false, 'csv': '"
                    + CSV
                    + "'}");
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(List.of(imports, imports, imports, imports));
    }
    return staff.dynamo.scan(staff.template.table("MembersTable")).stream()
        .filter(item -> item.containsKey("email"))
        .count();
  }

  @Test
  void nobodyBecomesAMemberTwiceAndWithoutTheGuardTheyWould() throws InterruptedException {
    try (Staff staff = new Staff()) {
      assertEquals(ROWS, membershipsOfRacingImports(staff));
    }
    try (Staff weak = new Staff("attribute_not_exists(pk)", "attribute_not_exists(nothing)")) {
      assertTrue(membershipsOfRacingImports(weak) > ROWS);
    }
  }
}
