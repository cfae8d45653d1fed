package agora.admin;

import agora.clicks.Pseudonyms;
import agora.clubs.Clubs;
import agora.clubs.Rules;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.insights.Stats;
import agora.issues.ApprovedBenefit;
import agora.mailings.BatchClaims;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.JudgedMailings;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.ScheduleTriggers;
import agora.members.due.DueWalk;
import agora.stack.Table;
import agora.store.Contents;
import agora.store.RowKey;
import agora.testkit.aws.NearStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two clubs with something of everything, one of which was closed, and its members have left. */
final class DeadClub implements AutoCloseable {

  static final String DEAD = "her-er-debat";
  static final String OTHER = "de-andres";
  private static final String EVENT = "hvem-lytter-byraadet-til";
  private static final String GIFT = ApprovedBenefit.id("2026-12", "gave");
  private static final String NAME = "abcdefghjkmnpqrstuvwxyz234";

  /** What a club leaves that is deleted, by table and key; docs/retention.md says why. */
  private static final Map<String, Pattern> STAYS =
      Map.of(
          "ClubsTable", Pattern.compile("clubs club#.*|[^ ]+ calendar#issues"),
          "MembersTable", Pattern.compile("her-er-debat [^ ]+|ADDR#[^ ]+ her-er-debat|WALK#.* due"),
          "ConsentsTable", Pattern.compile(".*"),
          "DeliveriesTable", Pattern.compile(".*"),
          "ClicksTable", Pattern.compile("A#.*"),
          "JobsTable", Pattern.compile(".*"),
          "AuditTable", Pattern.compile(".*"),
          "SessionsTable", Pattern.compile(".*"));

  private static final List<String> GOES =
      List.of(
          "ClubsTable her-er-debat issue#",
          "ClubsTable her-er-debat approval#",
          "ClubsTable her-er-debat event#",
          "ClubsTable her-er-debat mails#",
          "ClubsTable her-er-debat former#",
          "ClubsTable her-er-debat benefit#",
          "MembersTable ADDR#[^ ]+ stop#",
          "MailingsTable mailings#",
          "MailingsTable occasion#",
          "MailingsTable [^ ]+ head",
          "MailingsTable [^ ]+ issue",
          "MailingsTable [^ ]+ parts",
          "MailingsTable [^ ]+ judged",
          "MailingsTable [^ ]+ left-before",
          "MailingsTable [^ ]+ link#",
          "MailingsTable [^ ]+ body#",
          "MailingsTable [^ ]+#0 batch#000000#recipients",
          "MailingsTable [^ ]+#0 batch#000000#claim",
          "MailingsTable [^ ]+#0 batch#000001#recipients",
          "ClicksTable P#",
          "TicketsTable [^ ]+--[^ ]+ slot#",
          "TicketsTable [^ ]+--[^ ]+#claims ",
          "StatsTable T#[^ ]+--",
          "TicketsTable [^ ]+ slot#",
          "TicketsTable [^ ]+#claims ",
          "StatsTable M#",
          "StatsTable T#",
          "StatsTable C#",
          "StatsTable D#M#",
          "StatsTable D#T#",
          "StatsTable D#C#");

  final Staff staff = new Staff();
  final DynamoDbClient store = NearStore.environment(staff.environment).dynamo();
  private Runnable again = () -> {};

  DeadClub() {
    for (String club : List.of(DEAD, OTHER)) {
      has(club);
    }
    ask("{'command': 'close-club', 'club': '" + DEAD + "'}");
  }

  /**
   * Gives a command, and another before one of its calls of the store. Answers whether the club is
   * closed then, and whether it is deleted.
   */
  List<Boolean> inBetween(String first, String second, int call) {
    again();
    int[] calls = {0};
    staff.dynamo.listen(
        _ -> {
          if (++calls[0] == call) {
            staff.asks(second);
          }
        });
    staff.asks(first);
    staff.dynamo.listen(_ -> {});
    Clubs clubs = new Clubs(new Contents(store, table("ClubsTable")));
    return List.of(
        clubs.rhythmExceptions(DEAD).closed(), clubs.find(DEAD).orElseThrow().deleted() != null);
  }

  /** The members of both leave, after the time that a closed club waits. */
  void outlives() {
    staff.now = staff.now.plusSeconds(91L * 24 * 3600);
    for (String club : List.of(DEAD, OTHER)) {
      ask(
          "{'command': 'unsubscribe-member', 'club': '%s', 'email': 'ivar@borger.example', 'reason': 'Ringede'}"
              .formatted(club));
    }
    List<String> members =
        staff.dynamo.scan(staff.template.table("MembersTable")).stream()
            .filter(row -> text(row, RowKey.PK).equals(DEAD))
            .map(row -> text(row, RowKey.SK))
            .toList();
    for (String member : members) {
      store.updateItem(
          update ->
              update
                  .tableName(table("MembersTable"))
                  .key(RowKey.of(DEAD, member))
                  .updateExpression("SET #state = :left")
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(Map.of(":left", AttributeValue.fromS("LEFT"))));
    }
    staff.dynamo.settle();
    again = staff.dynamo.backup();
  }

  /** Everything stands again as it did then. */
  void again() {
    again.run();
  }

  private void has(String club) {
    for (String file : List.of("save-club", "save-event", "approve-event-mails", "save-issue")) {
      ask(Staff.file(file).replace(DEAD, club));
    }
    ask(
        Staff.file("save-event")
            .replace(DEAD, club)
            .replace(EVENT, "om-et-aar")
            .replace("2026-", "2027-"));
    for (String file :
        List.of("approve-issue", "import-codes", "import-suppressions", "import-members")) {
      ask(Staff.file(file).replace(DEAD, club));
    }
    UnderWay.begin(staff, club, "2026-11").close();
    mailing(club, Mailing.id(club, "2026-11"));
    count(Stats.ofClub(club));
    count(Stats.ofTickets(club, EVENT));
    put("TicketsTable", club + "#" + EVENT + "#claims", "m0", Map.of());
    gives(club);
    new DueWalk(store, table("MembersTable")).advance(club, Rules.USUAL, " ", Optional.of("m$"));
  }

  /** An issue gave something away. */
  private void gives(String club) {
    String body =
        Contents.write(
            new ApprovedBenefit(
                club, GIFT, "Gave", "Vis siden", 12, staff.now, staff.now.plusSeconds(1)));
    put(
        "ClubsTable",
        club,
        "benefit#" + GIFT,
        Map.of("body", AttributeValue.fromS(body), "version", AttributeValue.fromN("1")));
    put("TicketsTable", club + "#" + GIFT + "#7", "slot#7", Map.of());
    put("TicketsTable", club + "#" + GIFT + "#claims", "m0", Map.of());
    count(Stats.ofTickets(club, GIFT));
  }

  private void mailing(String club, MailingId mailing) {
    String table = table("MailingsTable");
    List<Mailing.Recipient> tracked =
        List.of(
            new Mailing.Recipient(new MemberId("m3"), NAME),
            new Mailing.Recipient(new MemberId("m4"), ""));
    new Batches(store, table).putIfAbsent(mailing, 1, new Batches.Batch(tracked, "m4"));
    new BatchClaims(store, table, () -> staff.now).claim(mailing, 0);
    new Mailings(store, table).saveBody(mailing, "da", new Mailing.Body("S", "<p>", "T"));
    new Mailings(store, table).leftBefore(mailing, 3);
    new JudgedMailings(store, table).mark(mailing, staff.now);
    put("MailingsTable", mailing.value(), "issue", Map.of());
    ScheduleTriggers triggers = new ScheduleTriggers(store, table);
    triggers.choose(club, "2026-11-01T08:00:00Z", mailing);
    triggers.freeze(mailing, List.of("issue"));
    new Deliveries(store, table("DeliveriesTable"))
        .sent(List.of(new MemberId("m0")), mailing, staff.now);
    new Pseudonyms(store, table("ClicksTable")).voidName(mailing, NAME, List.of("l1", "l2"), true);
    put("ClicksTable", "A#" + mailing + "#2026-11-02T09:00:00Z#abcd", "l1#a-da#1", Map.of());
    count(Stats.ofMailing(mailing));
  }

  private void count(String pk) {
    put("StatsTable", pk, "3", Map.of("n", AttributeValue.fromN("1")));
    put("StatsTable", "D#" + pk, "2026-11-02#3", Map.of("n", AttributeValue.fromN("1")));
  }

  void put(String table, String pk, String sk, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> row = new HashMap<>(values);
    row.putAll(RowKey.of(pk, sk));
    store.putItem(put -> put.tableName(table(table)).item(row));
  }

  String table(String id) {
    return staff.template.table(id).name();
  }

  private void ask(String json) {
    var answer = staff.asks(json);
    if (!Boolean.TRUE.equals(answer.get("ok"))) {
      throw new AssertionError(json + ": " + answer);
    }
  }

  /** The keys of a club's rows: those that name it, or one of its mailings. */
  List<String> rowsOf(String club) {
    return keys(key -> key.matches(".*(?<![a-z0-9-])" + club + "(?![a-z0-9-]).*"));
  }

  /** A club's rows with all that they hold. */
  List<String> all(String club) {
    List<String> all = new ArrayList<>();
    for (Table table : staff.template.tables()) {
      staff.dynamo.scan(table).stream()
          .map(row -> table.id() + " " + new TreeMap<>(row))
          .filter(row -> row.contains(club))
          .sorted()
          .forEach(all::add);
    }
    return all;
  }

  private List<String> keys(Predicate<String> which) {
    List<String> keys = new ArrayList<>();
    for (Table table : staff.template.tables()) {
      staff.dynamo.scan(table).stream()
          .map(row -> text(row, RowKey.PK) + " " + text(row, RowKey.SK))
          .filter(which)
          .sorted()
          .forEach(key -> keys.add(table.id() + " " + key));
    }
    return keys;
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name)).s();
  }

  /** Rows of the club that is deleted which should have gone. */
  List<String> tooMany() {
    return rowsOf(DEAD).stream()
        .filter(
            row -> {
              String[] parts = row.split(" ", 2);
              Pattern stays = STAYS.get(parts[0]);
              return stays == null || !stays.matcher(parts[1]).matches();
            })
        .toList();
  }

  /** The rows that are of persons, and go by their own terms. */
  List<String> remembered() {
    Set<String> tables = Set.of("MembersTable", "ConsentsTable", "DeliveriesTable");
    return rowsOf(DEAD).stream()
        .filter(row -> tables.contains(row.split(" ", 2)[0]) && !row.contains("stop#"))
        .toList();
  }

  /** The kinds that a club leaves, as docs/retention.md has them, of which none is among rows. */
  static List<String> missing(List<String> rows) {
    return GOES.stream()
        .filter(kind -> rows.stream().noneMatch(row -> row.matches(kind + ".*")))
        .toList();
  }

  /** What becomes of the last evidence when its term is over. */
  void forgetsAllEvidence() {
    for (String table : List.of("MembersTable", "ConsentsTable")) {
      for (Map<String, AttributeValue> row : staff.dynamo.scan(staff.template.table(table))) {
        String pk = text(row, RowKey.PK);
        if (pk.equals(DEAD) || pk.startsWith("DUE#" + DEAD) || text(row, RowKey.SK).equals(DEAD)) {
          store.deleteItem(
              delete -> delete.tableName(table(table)).key(RowKey.of(pk, text(row, RowKey.SK))));
        }
      }
    }
  }

  @Override
  public void close() {
    store.close();
    staff.close();
  }
}
