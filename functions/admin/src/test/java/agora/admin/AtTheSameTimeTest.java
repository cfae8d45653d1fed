package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.FormerSystem;
import agora.edge.aws.Environment;
import agora.events.Event;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.issues.ContentHash;
import agora.issues.Corrections;
import agora.issues.Ideas;
import agora.issues.Issues;
import agora.issues.Reviews;
import agora.issues.SalesReasons;
import agora.pictures.Pictures;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two of the staff who write at the same time: what was said to be done is done. */
final class AtTheSameTimeTest {

  /** What was saved, read without the handler. */
  private record Desk(Contents contents) {

    static Desk of(EmbeddedDynamo store, Staff staff) {
      Map<String, String> direct = new HashMap<>(staff.environment);
      direct.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
      return new Desk(
          new Contents(
              new Environment(direct).dynamo(), staff.template.table("ClubsTable").name()));
    }
  }

  /** Whether a word, {@code a} or {@code b}, stands in the store. */
  @FunctionalInterface
  private interface Word {
    boolean stands(Desk desk, String club, String word);
  }

  /**
   * A command that writes a content.
   *
   * @param row what it writes: those of one row are raced
   * @param fields its fields beside the club, in which {@code $} is the word
   */
  private record Act(String command, String row, String fields, Word word) {

    String json(String club, String word) {
      boolean inClub = !Set.of("save-club", "save-library").contains(command);
      String named = inClub ? "'club': '" + club + "', " : "";
      return "{'command': '%s', %s%s}"
          .formatted(command, named, fields.replace("$", word).replace("CLUB", club));
    }
  }

  private static final String LIBRARY_FIELDS =
      "'name': 'Bibliotek $', 'cvr': '12345678', 'address': 'Torvet 1', 'email': 'b@x.example',"
          + " 'telephone': '12345678', 'dpo': {'name': 'D', 'email': 'd@x.example', 'telephone':"
          + " '12345679'}";

  private static final String CLUB_FIELDS =
      "'id': 'CLUB', 'name': 'Klub $', 'about': 'x', 'topics': [{'id': 'k', 'da': 'K', 'en':"
          + " 'K'}], 'sender': {'name': 'K', 'mailbox': 'k', 'replyTo': 'k@x.example'}, 'rhythm':"
          + " {'dayOfMonth': 1, 'time': '09:00', 'zone': 'Europe/Copenhagen'}, 'staff':"
          + " ['s@x.example']";

  private static final String EVENT_FIELDS =
      "'id': 'e', 'title': 'Aften $', 'text': 'T', 'starts': '2026-12-10T18:00:00Z', 'ends':"
          + " '2026-12-10T20:00:00Z', 'place': 'Sal', 'price': 0, 'opensAt':"
          + " '2026-11-20T08:00:00Z', 'closesAt': '2026-12-10T16:00:00Z', 'publicAt':"
          + " '2026-12-01T11:00:00Z', 'mails': {'before': {}}";

  private static final String ISSUE_FIELDS =
      "'id': '2026-12', 'subject': 'Emne $', 'preheader': 'P', 'reason': 'Grund $', 'blocks':"
          + " [{'id': 'b', 'kind': 'context', 'title': 'T', 'text': 'T'}]";

  private static final String DRAFT_FIELDS = ISSUE_FIELDS.replace("2026-12", "2027-10");

  private static String month(String word, int first) {
    return "2027-0" + (first + "ab".indexOf(word));
  }

  private static final List<Act> ACTS =
      List.of(
          new Act(
              "save-library",
              "library",
              LIBRARY_FIELDS,
              (desk, _, word) ->
                  club(desk).readLibrary().content().orElseThrow().name().endsWith(word)),
          new Act(
              "save-club",
              "club",
              CLUB_FIELDS,
              (desk, club, word) -> club(desk).find(club).orElseThrow().name().endsWith(word)),
          new Act(
              "close-club",
              "calendar",
              "'closed': true",
              (desk, club, _) -> club(desk).rhythmExceptions(club).closed()),
          new Act(
              "skip-issue",
              "calendar",
              "'month': 'SKIP$'",
              (desk, club, word) ->
                  club(desk).rhythmExceptions(club).skipped().contains(month(word, 3))),
          new Act(
              "shift-issue",
              "calendar",
              "'month': 'SHIFT$', 'at': 'SHIFT$-04T10:00'",
              (desk, club, word) ->
                  club(desk).rhythmExceptions(club).shifted().containsKey(month(word, 5))),
          new Act(
              "save-issue",
              "issue",
              ISSUE_FIELDS,
              (desk, club, word) ->
                  issues(desk).find(club, "2026-12").orElseThrow().subject().endsWith(word)
                      && new SalesReasons(desk.contents()).of(club, "2026-12").endsWith(word)),
          new Act(
              "save-issue",
              "draft",
              DRAFT_FIELDS,
              (desk, club, word) ->
                  issues(desk).find(club, "2027-10").orElseThrow().subject().endsWith(word)),
          new Act(
              "ask-approval",
              "review",
              "'issue': '2027-10', 'message': 'Læs $'",
              (desk, club, word) -> said(desk, club).endsWith(word)),
          new Act(
              "return-issue",
              "review",
              "'issue': '2027-10', 'message': 'Ret $'",
              (desk, club, word) -> said(desk, club).endsWith(word)),
          new Act(
              "save-idea",
              "idea",
              "'note': 'Idé $'",
              (desk, club, word) ->
                  new Ideas(desk.contents())
                      .open(club).stream().anyMatch(each -> each.note().endsWith(word))),
          new Act(
              "add-picture",
              "picture",
              "'base64':"
                  + " 'iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAAAAADH8yjkAAAAPElEQVR42u3NMQ0AAAwDoPrXU4FVsWMJGCA9FoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKBQPA1GB+GUXjd3LNbAAAAAElFTkSuQmCC',"
                  + " 'shape': 'whole', 'credit': 'Foto: $'",
              (desk, club, word) ->
                  new Pictures(desk.contents())
                      .all(club).stream().anyMatch(each -> each.credit().endsWith(word))),
          new Act(
              "withdraw-approval",
              "issue",
              "'issue': '2026-12'",
              (desk, club, _) ->
                  !ContentHash.isApproved(issues(desk).find(club, "2026-12").orElseThrow())),
          new Act(
              "approve-issue",
              "issue",
              "'issue': '2026-12'",
              (desk, club, _) ->
                  ContentHash.isApproved(issues(desk).find(club, "2026-12").orElseThrow())),
          new Act(
              "save-event",
              "event",
              EVENT_FIELDS,
              (desk, club, word) -> event(desk, club).title().endsWith(word)),
          new Act(
              "move-event",
              "event",
              "'event': 'e', 'place': 'Sal $', 'dryRun': false",
              (desk, club, word) -> event(desk, club).place().endsWith(word)),
          new Act(
              "cancel-event",
              "event",
              "'event': 'e', 'dryRun': false",
              (desk, club, _) -> event(desk, club).cancelled()),
          new Act(
              "approve-event-mails",
              "mails",
              "'event': 'e'",
              (desk, club, _) ->
                  new MailApprovals(desk.contents()).of(event(desk, club)).isPresent()),
          new Act(
              "send-correction",
              "correction",
              "'issue': '2026-11', 'id': 'r', 'subject': 'Rettelse', 'text': 'Ord $'",
              (desk, club, word) ->
                  new Corrections(desk.contents())
                      .find(club, "2026-11--r")
                      .orElseThrow()
                      .text()
                      .endsWith(word)),
          new Act(
              "import-suppressions",
              "former",
              "'dryRun': false, 'csv': 'address,reason\\n$@x.example,bounced\\n'",
              (desk, club, _) -> new FormerSystem(desk.contents()).suppressions(club).isPresent()));

  private static Clubs club(Desk desk) {
    return new Clubs(desk.contents());
  }

  private static Issues issues(Desk desk) {
    return new Issues(desk.contents());
  }

  /** What was last said of the draft. */
  private static String said(Desk desk, String club) {
    return new Reviews(desk.contents()).of(club, "2027-10").orElseThrow().message();
  }

  private static Event event(Desk desk, String club) {
    return new Events(desk.contents()).find(club, "e").orElseThrow();
  }

  /** Staff whose writes of contents meet. */
  private static final class House implements AutoCloseable {
    private final Staff staff;
    private final Desk desk;

    @SuppressWarnings("NullAway.Init") // set while the staff is made
    private Meeting meeting;

    House(String condition, String replacement) {
      this.staff =
          new Staff(
              store -> {
                meeting =
                    new Meeting(
                        store,
                        Template.read(
                                Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
                                Map.of(
                                    "MailDomain", "bibliotek.example",
                                    "StaffMail", "klub@bibliotek.example"))
                            .table("ClubsTable")
                            .name(),
                        condition,
                        replacement);
                return meeting.endpoint();
              });
      this.desk = Desk.of(staff.dynamo, staff);
    }

    Map<String, @Nullable Object> does(String json) {
      return staff.asks(
          json.replace("SKIPa", "2027-03")
              .replace("SKIPb", "2027-04")
              .replace("SHIFTa", "2027-05")
              .replace("SHIFTb", "2027-06"));
    }

    /** All answers, of commands of which each has read before any has written. */
    List<Map<String, @Nullable Object>> atOnce(List<String> commands) {
      meeting.expect(commands.size());
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Map<String, @Nullable Object>>> all =
            commands.stream()
                .map(
                    each ->
                        threads.submit(
                            () -> {
                              try {
                                return does(each);
                              } finally {
                                meeting.open(); // who writes nothing keeps nobody waiting
                              }
                            }))
                .toList();
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (var each : all) {
          answers.add(each.get());
        }
        return answers;
      } catch (ExecutionException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** A club in which every row of the acts has been written before. */
    String club(String id) {
      return club(id, ACTS.stream().map(Act::row).collect(Collectors.toSet()));
    }

    /** A club in which these rows have been written before. */
    String club(String id, Set<String> rows) {
      for (Act act : ACTS.stream().filter(each -> rows.contains(each.row())).toList()) {
        String fields = act.json(id, "o").replace("SKIPo", "2027-08").replace("SHIFTo", "2027-09");
        if (act.command().equals("send-correction")) {
          UnderWay.begin(staff, id, "2026-11");
        }
        if (!Set.of("close-club", "withdraw-approval", "cancel-event").contains(act.command())) {
          assertEquals(true, does(fields).get("ok"), fields);
        }
      }
      return id;
    }

    @Override
    public void close() {
      meeting.close();
      staff.close();
    }
  }

  /** A row of the acts, and those without which it can't be written. */
  private static Set<String> standsOn(String row) {
    return switch (row) {
      case "review" -> Set.of("club", "draft", "review");
      case "event", "mails" -> Set.of("club", "event", "mails");
      case "club" -> Set.of("club");
      default -> Set.of("club", row);
    };
  }

  /** The words that were said to be written and are not there, over all pairs of one row. */
  private static List<String> lost(House house) {
    List<String> lost = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < ACTS.size(); i++) {
      for (int j = i; j < ACTS.size(); j++) {
        Act one = ACTS.get(i);
        Act other = ACTS.get(j);
        if (one.row().equals(other.row())) {
          String club = house.club("c" + number++, standsOn(one.row()));
          List<Map<String, @Nullable Object>> answers =
              house.atOnce(List.of(one.json(club, "a"), other.json(club, "b")));
          boolean both = done(answers.get(0)) && done(answers.get(1));
          assertTrue(done(answers.get(0)) || done(answers.get(1)), answers::toString);
          if ((done(answers.get(0)) && !one.word().stands(house.desk, club, "a"))
              || (done(answers.get(1)) && !other.word().stands(house.desk, club, "b"))) {
            lost.add(one.command() + " with " + other.command());
          }
          if (!both) {
            assertTrue(toldSo(answers.get(done(answers.get(0)) ? 1 : 0)), answers::toString);
          }
        }
      }
    }
    return lost;
  }

  private static boolean done(Map<String, @Nullable Object> answer) {
    return Boolean.TRUE.equals(answer.get("ok"));
  }

  private static void allDone(List<Map<String, @Nullable Object>> answers) {
    for (Map<String, @Nullable Object> answer : answers) {
      assertTrue(done(answer), answer::toString);
    }
  }

  private static boolean toldSo(Map<String, @Nullable Object> answer) {
    return Integer.valueOf(409).equals(answer.get("status"))
        && Set.of("Nogen kom først", "Arrangementet er aflyst", "Der er ingen godkendelse")
            .contains(String.valueOf(answer.get("title")))
        && !asList(answer.get("errors")).isEmpty();
  }

  @Test
  void nobodyLosesAWordWhateverTwoDoToTheSame() {
    try (House house = new House("", "")) {
      assertEquals(List.of(), lost(house));
    }
  }

  @Test
  void withoutTheVersionWordsAreLost() {
    try (House house = new House("#AMZN_MAPPED_version = ", "#AMZN_MAPPED_version >= ")) {
      Set<String> lost = new TreeSet<>(lost(house));
      Set<String> written =
          Set.of(
              "add-picture with add-picture",
              "save-library with save-library",
              "save-club with save-club",
              "close-club with skip-issue",
              "close-club with shift-issue",
              "skip-issue with skip-issue",
              "skip-issue with shift-issue",
              "shift-issue with shift-issue",
              "save-issue with save-issue",
              "save-issue with approve-issue",
              "save-issue with withdraw-approval",
              "withdraw-approval with approve-issue",
              "ask-approval with ask-approval",
              "ask-approval with return-issue",
              "return-issue with return-issue",
              "save-event with save-event",
              "save-event with cancel-event",
              "save-event with move-event",
              "move-event with move-event",
              "move-event with cancel-event",
              "send-correction with send-correction");
      assertTrue(written.containsAll(lost), lost::toString);
      // A machine with much else to do lets two meet a little less often than always.
      assertTrue(lost.size() > written.size() / 2, lost::toString);
    }
  }

  @Test
  void aClubThatClosesWhileAMonthIsSkippedIsClosedAndSkipsIt() {
    try (House house = new House("", "")) {
      for (int i = 0; i < 20; i++) {
        String club = house.club("f" + i, standsOn("calendar"));
        allDone(
            house.atOnce(
                List.of(
                    "{'command': 'close-club', 'club': '" + club + "'}",
                    "{'command': 'skip-issue', 'club': '" + club + "', 'month': '2027-03'}")));
        assertTrue(club(house.desk).rhythmExceptions(club).closed());
        assertTrue(club(house.desk).rhythmExceptions(club).skipped().contains("2027-03"));
        assertTrue(lastOf(house.staff.aws.schedules, club).startsWith("-"), "no schedule is left");
      }
    }
  }

  private static String lastOf(List<String> schedules, String club) {
    return schedules.stream()
        .filter(each -> each.contains("issue-" + club + " "))
        .reduce("", (_, later) -> later);
  }

  @Test
  void twelveMonthsThatAreSkippedAtOnceAreAllSkipped() {
    try (House house = new House("", "")) {
      String club = house.club("twelve");
      List<String> months = IntStream.rangeClosed(1, 12).mapToObj("2028-%02d"::formatted).toList();
      allDone(
          house.atOnce(
              months.stream()
                  .map(
                      month ->
                          "{'command': 'skip-issue', 'club': '%s', 'month': '%s'}"
                              .formatted(club, month))
                  .toList()));
      assertTrue(club(house.desk).rhythmExceptions(club).skipped().containsAll(months));
    }
  }

  @Test
  void whoSavesWhatSomebodyElseHasSavedSinceIsTold() {
    try (House house = new House("", "")) {
      String club = house.club("late");
      for (Act act : ACTS) {
        if (act.command().startsWith("save-") && !act.command().equals("save-idea")) {
          Object version = asMap(house.does(act.json(club, "a")).get("result")).get("version");
          String json = act.json(club, "b").replaceFirst("}$", ", 'version': " + version + "}");
          assertTrue(done(house.does(json)), json);
          assertTrue(toldSo(house.does(json)), json);
        }
      }
    }
  }

  @Test
  void theCommandsThatAreRacedAreAllThatWriteContents() {
    Set<String> given = new TreeSet<>();
    Set<String> writing = new TreeSet<>();
    try (House house = new House("", "")) {
      house.staff.hasPanel();
      List.of(
              "save-library",
              "save-club",
              "save-event",
              "approve-event-mails",
              "save-issue",
              "preview-issue",
              "send-test",
              "ask-approval",
              "return-issue",
              "approve-issue",
              "withdraw-approval",
              "approve-issue",
              "save-idea",
              "list-ideas",
              "import-codes",
              "send-now",
              "undo-mailing",
              "skip-issue",
              "shift-issue",
              "close-club",
              "check-setup",
              "list-issues",
              "list-events",
              "list-clubs",
              "show-club",
              "show-issue",
              "show-event",
              "render-issue",
              "check-issue",
              "propose-block",
              "look-up-book",
              "list-mailings",
              "calendar",
              "list-members",
              "add-member",
              "find-member",
              "list-audit",
              "privacy-report",
              "import-suppressions",
              "import-members",
              "show-member",
              "export-members",
              "upload-file",
              "add-picture",
              "list-pictures",
              "list-jobs",
              "print-consent",
              "export-member",
              "correct-member",
              "unsubscribe-member",
              "erase-member",
              "replay-erasures",
              "report",
              "send-message",
              "move-event",
              "cancel-event",
              "uncancel-event")
          .forEach(command -> give(house, command, given, writing));
    }
    try (House house = new House("", "")) {
      give(house, "save-club", given, writing);
      UnderWay.begin(house.staff);
      List.of(
              "send-correction",
              "pause-mailing",
              "resume-mailing",
              "retry-batches",
              "correct-link",
              "list-missing",
              "cancel-mailing")
          .forEach(command -> give(house, command, given, writing));
      Set<String> all = new TreeSet<>();
      asList(asMap(house.staff.sends("help").get("result")).get("commands"))
          .forEach(each -> all.add(String.valueOf(asMap(each).get("command"))));
      all.removeAll(Set.of("show-job", "cancel-job")); // there is none, nor is it a club's content
      all.remove("import-events"); // of a site; CommandsInBetweenTest has it raced
      all.remove("delete-club"); // of no club that is open; DeleteClubTest has it raced
      assertEquals(all, given);
    }
    Set<String> raced = new TreeSet<>(ACTS.stream().map(Act::command).toList());
    raced.add("uncancel-event"); // which writes as cancel-event does
    assertEquals(raced, writing);
  }

  private static void give(House house, String command, Set<String> given, Set<String> writing) {
    int before = house.meeting.writes();
    assertTrue(done(house.staff.sends(command)), command);
    given.add(command);
    if (house.meeting.writes() > before) {
      writing.add(command);
    }
  }
}
