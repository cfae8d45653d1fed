package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.stack.Table;
import agora.testkit.aws.NearStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Of two of the staff who write at once, the second's command runs whole just before each write of
 * the first one's. What the store holds then is what it would hold if they had been given one after
 * the other, or if one that was refused had not been given at all: so nobody loses a word, whatever
 * the word is.
 */
final class CommandsInBetweenTest {

  private static final boolean ALL = Boolean.getBoolean("staff.every-pair");

  /** Commands that write, by what they write: those of one subject meet each other. */
  private static final Map<String, List<String>> ACTS = new LinkedHashMap<>();

  static {
    ACTS.put(
        "the club",
        List.of(
            "'save-library', 'name': 'Bibliotek $', 'cvr': '12345678', 'address': 'Torvet 1',"
                + " 'email': 'b@x.example', 'telephone': '12345678', 'dpo': {'name': 'D', 'email':"
                + " 'd@x.example', 'telephone': '12345679'}",
            "'save-club', 'id': 'her-er-debat', 'name': 'Klub $'",
            "'close-club', 'club': 'her-er-debat', 'closed': true",
            "'delete-club', 'club': 'her-er-debat', 'dryRun': false",
            "'skip-issue', 'club': 'her-er-debat', 'month': '2027-0$'",
            "'shift-issue', 'club': 'her-er-debat', 'month': '2027-0$', 'at':"
                + " '2027-0$-14T10:00'"));
    ACTS.put(
        "an issue, and its mailing before it leaves",
        List.of(
            "'save-issue', 'club': 'her-er-debat', 'id': '2026-12', 'subject': 'Emne $',"
                + " 'preheader': 'P', 'reason': 'Grund $', 'blocks': [{'id': 'b', 'kind':"
                + " 'context', 'title': 'T', 'text': 'T'}]",
            "'approve-issue', 'club': 'her-er-debat', 'issue': '2026-12'",
            "'withdraw-approval', 'club': 'her-er-debat', 'issue': '2026-12'",
            "'preview-issue', 'club': 'her-er-debat', 'issue': '2026-12'",
            "'send-now', 'club': 'her-er-debat', 'issue': '2026-12'",
            "'undo-mailing', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12'"));
    ACTS.put(
        "a draft between who writes and who approves",
        List.of(
            "'ask-approval', 'club': 'her-er-debat', 'issue': '2027-01', 'message': 'Læs $'",
            "'approve-issue', 'club': 'her-er-debat', 'issue': '2027-01'",
            "'return-issue', 'club': 'her-er-debat', 'issue': '2027-01', 'message': 'Ret $'"));
    ACTS.put(
        "pictures",
        List.of(
            "'add-picture', 'club': 'her-er-debat', 'shape': 'whole', 'credit': 'Foto: $',"
                + " 'base64':"
                + " 'iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAAAAADH8yjkAAAAPElEQVR42u3NMQ0AAAwDoPrXU4FVsWMJGCA9FoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKBQPA1GB+GUXjd3LNbAAAAAElFTkSuQmCC'"));
    ACTS.put("ideas", List.of("'save-idea', 'club': 'her-er-debat', 'note': 'Idé $'"));
    ACTS.put(
        "a mailing under way",
        List.of(
            "'pause-mailing', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-11'",
            "'resume-mailing', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-11'",
            "'cancel-mailing', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-11'",
            "'retry-batches', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-11', 'look':"
                + " 'no'",
            "'correct-link', 'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-11', 'link':"
                + " 'l1', 'target': 'https://ny.example/$'",
            "'send-correction', 'club': 'her-er-debat', 'issue': '2026-11', 'id': 'r', 'subject':"
                + " 'Rettelse', 'text': 'Ord $'"));
    ACTS.put(
        "an event",
        List.of(
            "'save-event', 'club': 'her-er-debat', 'id': 'hvem-lytter-byraadet-til', 'title':"
                + " 'Aften $', 'text': 'T', 'starts': '2026-12-10T18:00:00Z', 'ends':"
                + " '2026-12-10T20:00:00Z', 'place': 'Sal', 'price': 0, 'opensAt':"
                + " '2026-11-20T08:00:00Z', 'closesAt': '2026-12-10T16:00:00Z', 'publicAt':"
                + " '2026-12-01T11:00:00Z', 'mails': {'before': {}}",
            "'move-event', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til', 'place':"
                + " 'Sal $', 'dryRun': false",
            "'cancel-event', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til',"
                + " 'dryRun': false",
            "'uncancel-event', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til',"
                + " 'dryRun': false",
            "'approve-event-mails', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til'",
            "'import-events', 'club': 'her-er-debat', 'site': 'http://www.site.example/',"
                + " 'dryRun': false",
            "'send-message', 'club': 'her-er-debat', 'id': 'm', 'subject': 'Emne $', 'text':"
                + " 'Ord', 'event': 'hvem-lytter-byraadet-til', 'topic': 'demokrati', 'dryRun':"
                + " false",
            "'import-codes', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til',"
                + " 'dryRun': false, 'csv': 'code\\nSAMME\\nKODE-$\\n'"));
    ACTS.put(
        "members",
        List.of(
            "'add-member', 'club': 'her-er-debat', 'email': 'vera@x.example', 'name': 'Vera $',"
                + " 'consent': true",
            "'import-members', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
                + " 'address,consent_date,consent_source,consent_text\\n"
                + "vera@x.example,2025-03-01,Nyhedsbrev,Ja $\\n'",
            "'import-suppressions', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
                + " 'address,reason\\nvera@x.example,bounced\\n$@x.example,unsubscribed\\n'",
            "'erase-member', 'club': 'her-er-debat', 'email': 'm0@x.example', 'really': true",
            "'correct-member', 'club': 'her-er-debat', 'email': 'm0@x.example', 'name': 'Navn $',"
                + " 'reason': 'Sagt ved skranken'",
            "'unsubscribe-member', 'club': 'her-er-debat', 'email': 'm0@x.example', 'reason':"
                + " 'Ringede'",
            "'replay-erasures', 'since': '2026-11-01T00:00:00Z'"));
    ACTS.put("jobs", List.of("'export-members', 'club': 'her-er-debat', 'topic': '$'"));
  }

  /** Commands that write nothing but that they were given. */
  private static final Set<String> READERS =
      Set.of(
          "list-clubs",
          "check-setup",
          "show-club",
          "calendar",
          "list-issues",
          "show-issue",
          "render-issue",
          "send-test",
          "list-ideas",
          "check-issue",
          "propose-block",
          "look-up-book",
          "list-mailings",
          "list-missing",
          "report",
          "list-events",
          "show-event",
          "list-members",
          "find-member",
          "print-consent",
          "export-member",
          "show-member",
          "list-audit",
          "privacy-report",
          "upload-file",
          "list-pictures",
          "list-jobs",
          "show-job",
          "cancel-job");

  private static String json(String act, String word) {
    return "{'command': " + act.replace("$", word) + "}";
  }

  private static String name(String act) {
    return act.substring(1, act.indexOf('\'', 1));
  }

  /** What two commands came to: whether each was done, and all that the store holds. */
  private record End(boolean first, boolean second, List<String> rows) {}

  /** A club with something of everything, as often as it is asked for. */
  private static final class World implements AutoCloseable {
    private final Staff staff;
    private final DynamoDbClient store;
    private final Mailings mailings;
    private final Runnable reset;
    private final List<String> failed = new ArrayList<>();

    World(String condition, String replacement) {
      staff = Staff.kind(condition, replacement);
      store = NearStore.environment(staff.environment).dynamo();
      mailings = new Mailings(store, staff.template.table("MailingsTable").name());
      List.of("save-club", "save-event", "approve-event-mails", "save-issue", "approve-issue")
          .forEach(staff::sends);
      staff.asks(Staff.file("save-issue").replace("2026-12", "2027-01"));
      staff.asks(
          "{'command': 'import-suppressions', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
              + " 'address,reason\\n'}");
      staff.sends("import-codes");
      staff.hasPanel();
      staff.site.page(
          "/api/v1/events?_format=json&from_date=2026-11-24",
          """
          [{"uuid": "0b9dd0ee-3c2b-4b51-9a15-9a3c1f1f0001", "title": "Åben scene",
            "date_time": {"start": "2026-12-17T18:00:00Z", "end": "2026-12-17T20:00:00Z"},
            "branches": ["Hovedbiblioteket"]}]
          """);
      UnderWay.begin(staff, "her-er-debat", "2026-11");
      reset = staff.dynamo.backup();
    }

    /** Each has a time of its own, whoever comes first. */
    private boolean does(String json) {
      Instant before = staff.now;
      staff.now = Staff.NOW.plusSeconds(json.hashCode() & 0xff);
      Map<String, @Nullable Object> answer = staff.asks(json);
      staff.now = before;
      if (Integer.valueOf(500).equals(answer.get("status"))) {
        failed.add(json);
      }
      return Boolean.TRUE.equals(answer.get("ok"));
    }

    End oneAfterTheOther(String first, String second) {
      reset.run();
      boolean one = does(first);
      return new End(one, does(second), held());
    }

    List<String> alone(String act) {
      reset.run();
      does(act);
      return held();
    }

    /** After which of a command's calls of the store it writes. */
    List<Integer> beforeWrites(String act) {
      reset.run();
      List<Boolean> calls = new ArrayList<>();
      staff.dynamo.listen(call -> calls.add(call.write()));
      does(act);
      staff.dynamo.listen(_ -> {});
      List<Integer> before = new ArrayList<>();
      for (int call = 1; call < calls.size(); call++) {
        if (calls.get(call) && !(calls.get(call - 1) && before.contains(call - 1))) {
          before.add(call);
        }
      }
      return before;
    }

    End between(String first, String second, int call) {
      reset.run();
      int[] calls = {0};
      boolean[] done = {false};
      staff.dynamo.listen(
          _ -> {
            if (++calls[0] == call) {
              done[0] = does(second);
            }
          });
      boolean one = does(first);
      staff.dynamo.listen(_ -> {});
      return new End(one, done[0], held());
    }

    private boolean isOfRegretted(Map<String, AttributeValue> item) {
      String mailing = text(item, "sk").equals("head") ? text(item, "pk") : text(item, "sk");
      boolean named = text(item, "sk").equals("head") || text(item, "pk").startsWith("mailings#");
      return named
          && mailings
              .find(new MailingId(mailing))
              .filter(each -> each.state() == Mailing.State.CANCELLED)
              .filter(each -> each.batches() == 0)
              .isPresent();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
      AttributeValue value = item.get(name);
      return value == null || value.s() == null ? "" : value.s();
    }

    /** All rows; ids that are drawn, the shards that follow from them, and times look alike. */
    private List<String> held() {
      List<String> held = new ArrayList<>();
      for (Table table : staff.template.tables()) {
        if (table.id().equals("AuditTable")) {
          continue; // it tells also of what was refused
        }
        for (Map<String, AttributeValue> item : staff.dynamo.scan(table)) {
          if (isOfRegretted(item)) {
            continue; // of which nobody gets anything, as if it had never waited
          }
          held.add(
              table.id()
                  + " "
                  + new TreeMap<>(item)
                      .toString()
                      .replaceAll("\\b[a-km-z2-9]{26}\\b", "by-lot")
                      .replaceAll("#\\d{1,2}\\)", "#shard)")
                      .replaceAll("T10:\\d\\d:\\d\\d(\\.\\d+)?Z", "T10")
                      .replaceAll("N=17\\d{8}", "later"));
        }
      }
      held.sort(null);
      return held;
    }

    @Override
    public void close() {
      store.close();
      staff.close();
    }
  }

  /** What was lost when a command met another. */
  private static Collection<String> lost(World world, String one, String other) {
    String first = json(one, "4");
    String second = json(other, one.equals(other) ? "5" : "6");
    List<String> lost = new ArrayList<>();
    End forward = world.oneAfterTheOther(first, second);
    End back = world.oneAfterTheOther(second, first);
    End backward = new End(/* first= */ back.second(), /* second= */ back.first(), back.rows());
    List<String> onlyFirst = world.alone(first);
    List<String> onlySecond = world.alone(second);
    for (int call : world.beforeWrites(first)) {
      End end = world.between(first, second, call);
      boolean fine =
          end.equals(forward)
              || end.equals(backward)
              || (!end.second() && end.rows().equals(onlyFirst))
              || (!end.first() && end.rows().equals(onlySecond));
      if (!fine) {
        List<String> found = new ArrayList<>(end.rows());
        forward.rows().forEach(found::remove);
        lost.add(name(other) + " within " + name(one) + ", after call " + call + ": " + found);
      }
    }
    return lost;
  }

  /** Each command meets itself and the next; in the long run, all of its subject. */
  private static List<String> lost(World world) {
    List<String> lost = new ArrayList<>();
    for (List<String> acts : ACTS.values()) {
      for (int one = 0; one < acts.size(); one++) {
        for (int other = 0; other < acts.size(); other++) {
          if (ALL || one == other || (one + 1) % acts.size() == other) {
            lost.addAll(lost(world, acts.get(one), acts.get(other)));
          }
        }
      }
    }
    return lost;
  }

  @Test
  void whoeverWritesWhileAnotherDoesNobodyLosesAWord() {
    try (World world = new World("", "")) {
      assertEquals(List.of(), lost(world));
      assertEquals(List.of(), world.failed);
    }
  }

  @Test
  void withoutTheVersionOfWhatIsWrittenOverAWordIsLost() {
    try (World world = new World("#AMZN_MAPPED_version = ", "#AMZN_MAPPED_version >= ")) {
      assertFalse(lost(world, act("save-issue"), act("save-issue")).isEmpty());
    }
  }

  @Test
  void withoutTheGuardOfWhatIsNewAWordIsLost() {
    try (World world = new World("attribute_not_exists(pk)", "attribute_not_exists(nothing)")) {
      assertFalse(lost(world, act("import-members"), act("import-members")).isEmpty());
    }
  }

  private static String act(String name) {
    return ACTS.values().stream()
        .flatMap(List::stream)
        .filter(each -> name(each).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCommandEitherMeetsOthersOrWritesNothing() {
    Set<String> known = new TreeSet<>(READERS);
    ACTS.values().stream()
        .flatMap(List::stream)
        .map(CommandsInBetweenTest::name)
        .forEach(known::add);
    try (World world = new World("", "")) {
      Set<String> all = new TreeSet<>();
      asList(asMap(world.staff.sends("help").get("result")).get("commands"))
          .forEach(each -> all.add(String.valueOf(asMap(each).get("command"))));
      assertEquals(all, known);
      List<String> written = new ArrayList<>();
      world.staff.dynamo.listen(
          call -> {
            if (call.write() && !call.table().contains("Audit")) { // who reads is written down
              written.add(call.table());
            }
          });
      READERS.forEach(command -> world.staff.sends(command));
      assertEquals(List.of(), written);
      Stream.of("save-club", "add-member").forEach(world.staff::sends);
      assertTrue(written.size() > 1, "a control");
    }
  }
}
