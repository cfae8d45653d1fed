package agora.members.memberships;

import agora.audit.Audit;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.Events;
import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.limits.Promotions;
import agora.members.links.Sessions;
import agora.privacy.Tables;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import agora.store.StoreClient;
import agora.store.StoredRows;
import agora.tickets.Tickets;
import agora.tickets.UnlockRequest;
import agora.tickets.Window;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A club whose rows commit d48d15d wrote on 24 November 2026: Ida was imported and has a code, a
 * link that she used, one that she didn't, an open session and an address to move to; Otto signed
 * up and chose all there is; Eva was erased; Carl complained in the former system.
 */
final class EarlierClub implements AutoCloseable {

  static final String CLUB = "her-er-debat";
  static final String EVENT = "debat";
  static final String IDA = "zdppgbkx8yae8f8t877rn7mfjm";
  static final String OTTO = "b8qcifa7tyks62z7y2nb98csuw";
  static final String OPEN_SESSION = "66dhpztu6ce6xgv3a848bghtik";
  static final String FRESH_LINK = "zzwn3p43b9grii6bm7rbxjsuhi";
  static final String USED_LINK = "z9vage3qtgyqa9wtpe7xid6yka";
  static final String MOVING = "fsb9x4b6empkcajnf9jmjgs83s";
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  static final Window WINDOW = new Window(NOW, NOW.plus(Duration.ofDays(10)));

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private static final List<String> TABLES =
      List.of("MembersTable", "ConsentsTable", "SessionsTable", "TicketsTable", "ErasuresTable");

  private final EmbeddedDynamo store = EmbeddedDynamo.inMemory(TEMPLATE);
  final DynamoDbClient dynamo = StoreClient.of(store);
  final Keys keys =
      new Keys(
          Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one"));
  final Tables tables = tables();

  /** It may go on from there. */
  Instant now = NOW;

  final Ids ids = new Ids(new Random(1));
  final Members members = new Members(dynamo, tables.members());
  final MemberStandings standings = new MemberStandings(dynamo, tables.members());
  final Consents consents = new Consents(dynamo, tables.consents());
  final Evidence evidence = new Evidence(dynamo, tables.consents());
  final Memberships memberships =
      new Memberships(dynamo, tables.members(), consents, () -> keys, ids, this::now);
  final AddressBook addresses = new AddressBook(dynamo, tables.members(), () -> keys);
  final Promotions promotions = new Promotions(dynamo, tables.members(), () -> keys);
  final Audit audit =
      new Audit(dynamo, TEMPLATE.table("AuditTable").name(), () -> keys, ids, this::now);
  final Sessions sessions = new Sessions(dynamo, tables.sessions(), ids, this::now);
  final Tickets tickets =
      new Tickets(dynamo, tables.tickets(), tables.members(), this::now, new Random(1));

  /** Where the words stood that are said yes to here. */
  static final Shown SHOWN = Shown.on("/me", Language.DANISH, null, Wording.Names.NONE);

  /** Somebody who asks to be a member, and for nothing more. */
  static SignUp joining(Address address) {
    return new SignUp(
        CLUB,
        address,
        "Otto",
        Language.DANISH,
        List.of(),
        Member.Tracking.NONE,
        Member.Tracking.NONE,
        "web",
        false,
        SHOWN);
  }

  /** The press on the confirmation page. */
  void confirms(Member member) {
    memberships.confirm(
        memberships.asking(member, "").orElseThrow(), new Memberships.Yes(List.of(), false, SHOWN));
  }

  /**
   * @param more attributes that each of the rows has besides
   */
  EarlierClub(Map<String, AttributeValue> more) {
    try (InputStream rows =
        Objects.requireNonNull(getClass().getResourceAsStream("rows-d48d15d.json"))) {
      for (StoredRows.Row row : StoredRows.read(rows)) {
        Map<String, AttributeValue> item = new HashMap<>(row.item());
        item.putAll(more);
        dynamo.putItem(put -> put.tableName(TEMPLATE.table(row.table()).name()).item(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Events(tables.contents()).save(event());
  }

  private Tables tables() {
    Map<String, String> variables = TEMPLATE.environment("AdminFunction");
    return Tables.of(
        name -> Objects.requireNonNull(variables.get(name)),
        dynamo,
        new Contents(dynamo, TEMPLATE.table("ClubsTable").name()),
        () -> keys);
  }

  private static Event event() {
    Instant evening = NOW.plus(Duration.ofDays(20));
    return new Event(
        CLUB,
        EVENT,
        "Debat",
        "Kom.",
        null,
        evening,
        evening,
        "Salen",
        0,
        "https://billet.example/",
        WINDOW.opensAt(),
        WINDOW.closesAt(),
        evening);
  }

  Instant now() {
    return now;
  }

  Member ida() {
    return members.find(CLUB, new MemberId(IDA)).orElseThrow();
  }

  Member otto() {
    return members.find(CLUB, new MemberId(OTTO)).orElseThrow();
  }

  MemberStanding standing(String member) {
    return standings.find(CLUB, new MemberId(member)).orElseThrow();
  }

  static UnlockRequest right(String member) {
    return new UnlockRequest(CLUB, EVENT, new MemberId(member));
  }

  static Address address(String text) {
    return Address.of(text).orElseThrow();
  }

  /** Every row of the tables that hold something of a member, by table and key. */
  Map<String, Map<String, AttributeValue>> rows() {
    Map<String, Map<String, AttributeValue>> rows = new HashMap<>();
    for (String table : TABLES) {
      for (Map<String, AttributeValue> row : store.scan(TEMPLATE.table(table))) {
        rows.put(
            table
                + " "
                + Objects.requireNonNull(row.get("pk")).s()
                + " "
                + Objects.requireNonNull(row.get("sk")).s(),
            row);
      }
    }
    return rows;
  }

  @Override
  public void close() {
    dynamo.close();
    store.close();
  }
}
