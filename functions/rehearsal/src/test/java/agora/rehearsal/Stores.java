package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.Recipient;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.BatchClaims;
import agora.mailings.BatchClaims.Attempt;
import agora.stack.Item;
import agora.tickets.Tickets;
import agora.tickets.Unlock;
import agora.tickets.UnlockRequest;
import agora.tickets.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What the stores promise, on two implementations of DynamoDB that know nothing of each other. */
abstract class Stores {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Window OPEN =
      new Window(NOW.minus(Duration.ofDays(4)), NOW.plus(Duration.ofDays(16)));
  private static final String CLUB = "her-er-debat";
  private static final String EVENT = "debat";

  private DynamoDbClient dynamo;

  /** The address of a server that has none of these tables yet. */
  abstract URI server();

  @BeforeEach
  void connect() {
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(server())
            .region(Region.of(StandIn.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("000000000000", "x")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    for (String table : List.of("tickets", "members", "clicks", "mailings")) {
      dynamo.createTable(
          create ->
              create
                  .tableName(table)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(List.of(attribute("pk"), attribute("sk")))
                  .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
    }
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @AfterEach
  void disconnect() {
    dynamo.close();
  }

  private Tickets tickets(int codes, int members) {
    Tickets tickets = new Tickets(dynamo, "tickets", "members", () -> NOW, new Random(7));
    tickets.importCodes(
        CLUB,
        EVENT,
        IntStream.range(0, codes).mapToObj(n -> "KODE-" + n).toList(),
        OPEN.opensAt(),
        OPEN.closesAt());
    for (int n = 0; n < members; n++) {
      String id = "m" + n;
      dynamo.putItem(
          put ->
              put.tableName("members")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS(CLUB),
                          "sk", AttributeValue.fromS(id),
                          "state", AttributeValue.fromS("ACTIVE"))));
    }
    return tickets;
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      for (var each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
    }
    return results;
  }

  @Test
  void sixteenMembersForTenCodesGetEachCodeOnce() throws Exception {
    Tickets tickets = tickets(10, 16);

    List<Unlock> unlocks =
        atOnce(
            IntStream.range(0, 16)
                .mapToObj(n -> new UnlockRequest(CLUB, EVENT, new MemberId("m" + n)))
                .map(right -> (Callable<Unlock>) () -> tickets.claim(right, OPEN))
                .toList());

    Set<String> codes = new HashSet<>();
    int soldOut = 0;
    for (Unlock unlock : unlocks) {
      switch (unlock) {
        case Unlock.Revealed revealed -> codes.add(revealed.code());
        case Unlock.SoldOut _ -> soldOut++;
        default -> throw new AssertionError(unlock.toString());
      }
    }
    assertEquals(10, codes.size());
    assertEquals(6, soldOut);
    assertEquals(10, tickets.slots(CLUB, EVENT).revealed());
  }

  @Test
  void oneMemberWhoPressesManyTimesGetsOneCode() throws Exception {
    Tickets tickets = tickets(10, 1);
    UnlockRequest ida = new UnlockRequest(CLUB, EVENT, new MemberId("m0"));

    atOnce(java.util.Collections.nCopies(12, () -> tickets.claim(ida, OPEN)));

    assertEquals(1, tickets.slots(CLUB, EVENT).revealed());
  }

  @Test
  void whoIsNoActiveMemberGetsNoCode() {
    Tickets tickets = tickets(1, 0);

    assertInstanceOf(
        Unlock.NotEntitled.class,
        tickets.claim(new UnlockRequest(CLUB, EVENT, new MemberId("nobody")), OPEN));
    assertEquals(0, tickets.slots(CLUB, EVENT).revealed());
  }

  @Test
  void aPersonsClicksAreOneRowAndAnonymousOnesAreARowEach() throws Exception {
    Clicks clicks = new Clicks(dynamo, "clicks", new Random(7));
    MailingId mailing = new MailingId(CLUB + "_2026-12");
    Recipient ida = new Recipient.Pseudonym("abcdefghijklmnopqrstuvwxyz");
    Recipient anyone = new Recipient.Anonymous("a-da");

    atOnce(
        java.util.Collections.nCopies(
            8,
            () -> {
              clicks.add(new Click(mailing, "l1", ida, false, NOW));
              clicks.add(new Click(mailing, "l1", anyone, false, NOW));
              return "";
            }));

    var rows = dynamo.scan(scan -> scan.tableName("clicks")).items();
    assertEquals(9, rows.size());
    assertEquals(
        List.of(8L),
        rows.stream()
            .filter(row -> Item.present(row).required("pk").startsWith("P#"))
            .map(row -> Item.present(row).number("n", 0))
            .toList());
  }

  @Test
  void oneOfManyClaimsABatchAndALeaseThatRanOutLeavesTheSliceUncertain() throws Exception {
    BatchClaims claims = new BatchClaims(dynamo, "mailings", () -> NOW);
    List<Attempt> attempts =
        atOnce(
            java.util.Collections.nCopies(
                8, () -> claims.claim(new MailingId("her-er-debat_2026-12"), 0)));

    List<Attempt.Held> held =
        attempts.stream()
            .filter(Attempt.Held.class::isInstance)
            .map(Attempt.Held.class::cast)
            .toList();
    assertEquals(1, held.size());
    claims.intend(held.getFirst(), Set.of(3, 4));

    BatchClaims later = new BatchClaims(dynamo, "mailings", () -> NOW.plus(Duration.ofHours(1)));
    Attempt.Held next =
        assertInstanceOf(Attempt.Held.class, later.claim(new MailingId("her-er-debat_2026-12"), 0));
    assertEquals(Set.of(3, 4), next.standing().uncertain());
    assertThrows(
        ConditionalCheckFailedException.class, () -> claims.write(held.getFirst(), over()));
    later.write(next, over());
    assertInstanceOf(Attempt.Over.class, later.claim(new MailingId("her-er-debat_2026-12"), 0));
  }

  private static BatchClaims.Change over() {
    return new BatchClaims.Change().release(BatchClaims.State.SENT);
  }
}
