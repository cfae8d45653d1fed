package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.stack.Item;
import agora.tokens.Hashes;
import agora.tokens.Ids;
import agora.work.JobsHandler;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Long work: files that are taken in and written by a function that may be killed at any moment.
 */
final class JobsTest {

  private static final String HEADER = "address,name,consent_date,consent_source,consent_text\n";
  private static final JobsHandler.Pace SMALL = new JobsHandler.Pace(4, 3, 2);

  private final Staff staff = new Staff();
  private final Working working = new Working(staff, SMALL, Working.ALWAYS_THE_SAME);

  @BeforeEach
  void aClub() {
    staff.sends("save-club");
    staff.sends("import-suppressions");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private static String good(String address) {
    return address + "@x.example,Ida,2025-11-03,Gammelt brev,Ja tak\n";
  }

  /** Twelve rows: nine to be taken, one bad, one twice, one of somebody who left. */
  private static String twelve(String prefix) {
    StringBuilder csv = new StringBuilder(HEADER);
    IntStream.range(0, 9).mapToObj(i -> good(prefix + i)).forEach(csv::append);
    return csv.append("ingen\n")
        .append(good(prefix + "0"))
        .append("sur@borger.example,,2025-11-03,G,Ja\n")
        .toString();
  }

  /** Seven: four to be taken, and one of each of the others. */
  private static String seven(String prefix) {
    return HEADER
        + good(prefix + "0")
        + good(prefix + "1")
        + good(prefix + "2")
        + good(prefix + "3")
        + "ingen\n"
        + good(prefix + "0")
        + "sur@borger.example,,2025-11-03,G,Ja\n";
  }

  private static final Map<String, Integer> OF_TWELVE =
      Map.of("new", 9, "bad", 1, "duplicate", 1, "stopped", 1);

  private static String imports(Working working, String csv) {
    String file = working.uploads(csv.getBytes(StandardCharsets.UTF_8));
    return working.begins(
        Map.of("command", "import-members", "club", "her-er-debat", "file", file, "dryRun", false));
  }

  private Map<String, @Nullable Object> job(String id) {
    return asMap(working.shows(id).get("job"));
  }

  private long members(String prefix) {
    return staff.dynamo.scan(staff.template.table("MembersTable")).stream()
        .map(item -> Objects.requireNonNullElse(Item.present(item).text("email"), "-"))
        .filter(email -> email.startsWith(prefix) && !email.equals("-"))
        .count();
  }

  @Test
  void aFileInTheBucketIsTakenInRowByRowAndEveryRowIsAnswered() {
    String id = imports(working, twelve("a"));
    assertEquals("waiting", job(id).get("state"));
    assertNull(working.shows(id).get("result"));
    working.works();
    Map<String, @Nullable Object> job = job(id);
    assertEquals("done", job.get("state"));
    assertEquals(12, job.get("done"));
    assertEquals(OF_TWELVE, job.get("counts"));
    assertEquals(9, members("a"));
    List<String> lines = working.result(id);
    assertEquals(12, lines.size());
    assertEquals("1;new;", lines.getFirst());
    assertTrue(lines.get(9).startsWith("10;bad;"), lines.get(9));
    assertTrue(lines.get(9).contains("mailadresse"), lines.get(9));
  }

  @Test
  void aFileIsReadInTheEncodingThatItWasSavedIn() {
    String csv = HEADER.replace(',', ';') + "ws@x.example;Søren Ågård;3-11-2025;G;Ja\n";
    String file = working.uploads(csv.getBytes(Charset.forName("windows-1252")));
    String id =
        working.begins(
            Map.of(
                "command",
                "import-members",
                "club",
                "her-er-debat",
                "file",
                file,
                "dryRun",
                false));
    working.works();
    assertEquals(Map.of("new", 1), job(id).get("counts"));
    Map<String, @Nullable Object> found =
        working.done(Map.of("command", "find-member", "email", "ws@x.example"));
    assertEquals("Søren Ågård", asMap(asList(found.get("members")).getFirst()).get("name"));
  }

  @Test
  void aFileOfTicketCodesIsTakenInByAJob() {
    assertTrue(Boolean.TRUE.equals(staff.sends("save-event").get("ok")));
    String file = working.uploads("code\nJOB-1\nJOB-2\nJOB-1\n".getBytes(StandardCharsets.UTF_8));
    String id =
        working.begins(
            Map.of(
                "command",
                "import-codes",
                "club",
                "her-er-debat",
                "event",
                "hvem-lytter-byraadet-til",
                "file",
                file,
                "dryRun",
                false));
    working.works();
    assertEquals(Map.of("new", 2, "duplicate", 1), job(id).get("counts"));
  }

  @Test
  void aFileThatIsTooLongForACallBecomesAJobByItself() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i <= 2_000; i++) {
      csv.append(good("long" + i));
    }
    String id =
        working.begins(
            Map.of("command", "import-members", "club", "her-er-debat", "csv", csv.toString()));
    new Working(staff, JobsHandler.Pace.USUAL, Working.ALWAYS_THE_SAME).works();
    assertEquals(Map.of("new", 2_001), job(id).get("counts"));
    assertEquals(true, job(id).get("dryRun"));
    assertEquals(0, members("long"));
  }

  /** At every other call AWS has done what it was asked for, and only the answer is lost. */
  @Test
  void anImportThatIsKilledAtAnyMomentLosesNobodyDoublesNobodyAndTellsTheTruth() {
    int at = 1;
    String told = toldAfterDeath(working, at);
    while (at < 150 && told.equals("killed " + OF_SEVEN)) {
      at++;
      told = toldAfterDeath(working, at);
    }
    assertEquals("lived " + OF_SEVEN, told, "killed at call " + at);
    assertTrue(at > 25, "only " + at + " calls were killed at");
  }

  private static final String OF_SEVEN =
      new TreeMap<>(Map.of("new", 4, "bad", 1, "duplicate", 1, "stopped", 1)).toString();

  /** If a row's member had another name each time, who was taken would be told as known before. */
  @Test
  void withoutANameOfItsOwnARowThatWasTakenIsToldAsKnown() {
    Random random = new Random(3);
    Working drawing = new Working(staff, SMALL, (job, row) -> new Ids(random).next());
    boolean untrue = false;
    for (int at = 1; at < 60 && !untrue; at += 2) {
      untrue = toldAfterDeath(drawing, at).contains("known");
    }
    assertTrue(untrue, "the test above proves nothing");
  }

  /**
   * What a job tells that was killed at a call and begun again; and that its rows are there once.
   */
  private String toldAfterDeath(Working dying, int at) {
    String prefix = "at" + at + "-";
    String id = imports(dying, seven(prefix));
    boolean killed = dying.dies(at, at % 2 == 1);
    dying.works();
    Map<String, @Nullable Object> job = asMap(dying.shows(id).get("job"));
    assertEquals("done", job.get("state"), "killed at call " + at);
    assertEquals(4, members(prefix), "killed at call " + at);
    List<String> rows =
        dying.result(id).stream().map(line -> line.replaceFirst(";.*", "")).toList();
    assertEquals(
        IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList(),
        rows,
        "killed at call " + at);
    return (killed ? "killed " : "lived ") + new TreeMap<>(asMap(job.get("counts")));
  }

  @Test
  void anExportThatIsKilledAtAnyMomentHasEveryMemberOnce() {
    String csv = HEADER + good("e1") + good("e2") + good("e3") + good("e4") + good("e5");
    imports(working, csv + good("e6") + good("e7") + good("e8"));
    working.works();
    staff.dynamo.settle();
    boolean killed = true;
    for (int at = 1; killed; at++) {
      String id =
          working.begins(
              Map.of("command", "export-members", "club", "her-er-debat", "asJob", true));
      killed = working.dies(at, at % 2 == 1);
      working.works();
      List<String> addresses = new ArrayList<>();
      working.result(id).forEach(line -> addresses.add(line.split(";", -1)[1]));
      assertEquals(8, addresses.size(), "killed at call " + at);
      assertEquals(8, new TreeSet<>(addresses).size(), "killed at call " + at);
      assertTrue(at < 60, "it never ends");
    }
  }

  @Test
  void aSegmentIsExportedAndNoCellIsAFormula() {
    imports(working, HEADER + good("s1") + "s2@x.example,=1+1;=2,2025-11-03,Plakat,Ja\n");
    working.works();
    staff.dynamo.settle();
    String id =
        working.begins(
            Map.of(
                "command", "export-members",
                "club", "her-er-debat",
                "source", "Plakat",
                "asJob", true));
    working.works();
    assertEquals(1, working.result(id).size());
    assertTrue(working.result(id).getFirst().contains("'=1+1;'=2"), working.result(id).getFirst());
  }

  @Test
  void aJobThatIsCancelledStopsWhereItIs() {
    StringBuilder csv = new StringBuilder(HEADER);
    IntStream.range(0, 30).mapToObj(i -> good("c" + i)).forEach(csv::append);
    String id = imports(working, csv.toString());
    assertTrue(working.hasATurn());
    Map<String, ?> cancel = Map.of("command", "cancel-job", "club", "her-er-debat", "job", id);
    assertEquals("cancelled", asMap(working.done(cancel).get("job")).get("state"));
    assertEquals("cancelled", asMap(working.done(cancel).get("job")).get("state"));
    working.works();
    assertEquals("cancelled", job(id).get("state"));
    assertEquals(8, members("c"));
    assertNull(working.shows(id).get("result"));
  }

  @Test
  void aTurnThatTheStreamBringsTwiceIsHadOnce() {
    String id = imports(working, twelve("t"));
    working.works();
    new Working(staff, SMALL, Working.ALWAYS_THE_SAME).works(); // from the stream's beginning
    assertEquals(12, job(id).get("done"));
    assertEquals(OF_TWELVE, job(id).get("counts"));
  }

  @Test
  void workThatNeverGetsOnIsGivenUpAndSaidSo() {
    String id = imports(working, twelve("g"));
    for (int i = 0; i < 5; i++) {
      assertTrue(working.dies(12, false), "it must not get through a part");
    }
    working.works();
    assertEquals("failed", job(id).get("state"));
    assertTrue(String.valueOf(job(id).get("reason")).contains("igen og igen"));
  }

  @Test
  void whatCanNotBeDoneIsSaidInASentence() {
    String id = imports(working, "navn\nIda\n");
    working.works();
    assertEquals("failed", job(id).get("state"));
    assertTrue(String.valueOf(job(id).get("reason")).contains("kolonne"));
    assertEquals(
        List.of("file"),
        asList(
                staff
                    .asks("{'command': 'import-members', 'club': 'her-er-debat', 'file': 'nope'}")
                    .get("errors"))
            .stream()
            .<Object>map(error -> asMap(error).get("field"))
            .toList());
  }

  @Test
  void aSuppressionThatIsNotUnderstoodKeepsTheGateShutForALongFileToo() {
    String file =
        working.uploads(
            "address,reason\na@x.dk,unsubscribed\nb@x.dk,flyttet\n"
                .getBytes(StandardCharsets.UTF_8));
    working.begins(
        Map.of(
            "command",
            "import-suppressions",
            "club",
            "her-er-debat",
            "file",
            file,
            "dryRun",
            false));
    working.works();
    Map<String, @Nullable Object> refused =
        staff.asks(
            Json.write(Map.of("command", "import-members", "club", "her-er-debat", "csv", HEADER)));
    assertEquals(409, refused.get("status"));
  }

  @Test
  void jobsAreListedTheNewestFirst() {
    String first = imports(working, twelve("l"));
    staff.now = staff.now.plusSeconds(60);
    String second = imports(working, twelve("l"));
    List<Object> ids =
        asList(working.done(Map.of("command", "list-jobs", "club", "her-er-debat")).get("jobs"))
            .stream()
            .<Object>map(job -> String.valueOf(asMap(job).get("id")))
            .toList();
    assertEquals(List.of(second, first), ids);
  }

  @Test
  void anAddressIsGoodForOneFileOfOneLengthAndOneHash() {
    byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] other = HEADER.replace("name", "navn").getBytes(StandardCharsets.UTF_8);
    Map<String, @Nullable Object> upload = working.upload(file.length, Hashes.sha256(file));
    String url = String.valueOf(upload.get("url"));
    assertEquals(400, working.put(upload, Map.of(), other).status(), "another file");
    assertEquals(
        403,
        working.put(upload, Map.of(), (HEADER + "x").getBytes(StandardCharsets.UTF_8)).status(),
        "another length");
    Map<String, @Nullable Object> elsewhere = new TreeMap<>(upload);
    elsewhere.put("url", url.replace("/uploads/her-er-debat/", "/uploads/en-anden/"));
    assertEquals(403, working.put(elsewhere, Map.of(), file).status(), "another name");
    assertEquals(
        403,
        working.put(upload, Map.of("x-amz-checksum-sha256", "none"), file).status(),
        "another hash");
    assertEquals(403, working.calls("GET", url, Map.of(), new byte[0]).status(), "to read");
    assertEquals(200, working.put(upload, Map.of(), file).status());
    assertTrue(url.contains("X-Amz-Expires=900&"), "for a quarter of an hour: " + url);
  }

  @Test
  void aResultIsRemovedAfterAWeekAndTheJobStillTold() {
    String id = imports(working, twelve("w"));
    working.works();
    assertFalse(working.result(id).isEmpty());
    staff.now = staff.now.plus(Duration.ofDays(7));
    assertNull(working.shows(id).get("result"));
    assertEquals(OF_TWELVE, job(id).get("counts"));
  }

  /**
   * One hash in some four hundred has ten digits in a row that could be a day of birth and more.
   */
  @Test
  void theDigitsOfAHashAreNobodysCprNumber() {
    String hash = "a0101901234b" + "c".repeat(52);
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'upload-file', 'club': 'her-er-debat', 'bytes': 1, 'sha256': '%s'}"
                .formatted(hash));
    assertEquals(true, answer.get("ok"), answer.toString());
  }

  @Test
  void aFileIsRefusedThatIsTooLongOrHasNoHash() {
    for (String fields :
        List.of(
            "'bytes': 0", "'bytes': 100000001", "'bytes': 1, 'sha256': 'abc'", "'bytes': 'x'")) {
      assertEquals(
          422,
          staff
              .asks("{'command': 'upload-file', 'club': 'her-er-debat', " + fields + "}")
              .get("status"),
          fields);
    }
  }
}
