package agora.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.FormerSystem;
import agora.clubs.RhythmExceptions;
import agora.events.Event;
import agora.events.EventMails;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.issues.Approvals;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SalesReasons;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Rows as they were written before rows had versions and approvals a canonical form. */
final class EarlierRowsTest {

  private static final String CLUB = "her-er-debat";
  private static final Instant APPROVED = Instant.parse("2026-11-24T10:00:00Z");
  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private static final String TABLE = TEMPLATE.table("ClubsTable").name();

  private final EmbeddedDynamo store = EmbeddedDynamo.inMemory(TEMPLATE);
  private final DynamoDbClient dynamo = StoreClient.of(store);
  private final Contents contents = new Contents(dynamo, TABLE);
  private final Clubs clubs = new Clubs(contents);
  private final Issues issues = new Issues(contents);
  private final Events events = new Events(contents);
  private final MailApprovals approvals = new MailApprovals(contents);

  @BeforeEach
  void store() throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(getClass().getResourceAsStream("rows-of-november-2026.json"))) {
      for (JsonNode row : Contents.JSON.readTree(rows)) {
        Item item =
            Item.of(row.path("pk").asText(), row.path("sk").asText())
                .with("body", row.path("body").asText());
        dynamo.putItem(put -> put.tableName(TABLE).item(item.values()));
      }
    }
  }

  @AfterEach
  void close() {
    dynamo.close();
    store.close();
  }

  @Test
  void theyAreReadAsWhatTheySaid() {
    assertEquals(List.of(CLUB, "readers"), clubs.all().stream().map(each -> each.id()).toList());
    assertEquals("KODE-1", clubs.find("readers").orElseThrow().neededCode());
    assertEquals(
        new RhythmExceptions(true, List.of(), Map.of(), null), clubs.rhythmExceptions("readers"));
    assertEquals(
        new RhythmExceptions(
            false, List.of("2027-07"), Map.of("2027-01", "2027-01-05T09:00"), null),
        clubs.rhythmExceptions(CLUB));
    assertEquals(3, events.all(CLUB).size());
    assertTrue(events.find(CLUB, "aflyst").orElseThrow().cancelled());
    assertEquals(
        List.of("2026-12", "2027-01", "2027-02"),
        issues.all(CLUB).stream().map(Issue::id).toList());
    assertEquals("Vi har meget at sælge", new SalesReasons(contents).of(CLUB, "2027-01"));
    assertEquals(APPROVED, new Approvals(contents).of(CLUB, "2027-01").orElseThrow());
    assertTrue(new Corrections(contents).find(CLUB, "2026-12--rettelse-1").isPresent());
    assertEquals(3, new FormerSystem(contents).suppressions(CLUB).orElseThrow().rows());
  }

  @Test
  void whatWasApprovedIsApprovedStillAndAnEditVoidsIt() {
    for (String id : List.of("2026-12", "2027-01")) {
      Issue issue = issues.find(CLUB, id).orElseThrow();
      assertTrue(ContentHash.isApproved(issue), id);
      assertFalse(ContentHash.isApproved(edited(issue)), id);
    }
    assertFalse(ContentHash.isApproved(issues.find(CLUB, "2027-02").orElseThrow()));
    Event event = events.find(CLUB, "hvem-lytter-byraadet-til").orElseThrow();
    assertEquals(APPROVED, approvals.of(event).orElseThrow());
    assertTrue(approvals.of(without(event, event.mails())).isEmpty());
    assertTrue(approvals.of(without(event, null)).isEmpty());
  }

  private static Issue edited(Issue issue) {
    List<Block> others = issue.blocks().subList(1, issue.blocks().size());
    return new Issue(
        issue.club(), issue.id(), issue.subject(), issue.preheader(), others, issue.approved());
  }

  /** The event about nothing in particular, with other mails. */
  private static Event without(Event event, @Nullable EventMails mails) {
    return new Event(
        event.club(),
        event.id(),
        event.title(),
        event.text(),
        event.speaker(),
        event.starts(),
        event.ends(),
        event.place(),
        event.price(),
        event.shopUrl(),
        event.opensAt(),
        event.closesAt(),
        event.publicAt(),
        List.of(),
        mails,
        false);
  }

  @Test
  void theyAreApprovedAndChangedAnew() {
    for (String id : List.of("2026-12", "2027-01", "2027-02")) {
      assertTrue(
          issues.approve(issues.read(CLUB, id), "gert", APPROVED.plusSeconds(60), List.of()), id);
      Issue issue = issues.find(CLUB, id).orElseThrow();
      assertTrue(issue.approved() != null && issue.approved().startsWith("v1:"));
      assertTrue(ContentHash.isApproved(issue));
      assertFalse(ContentHash.isApproved(edited(edit(issue))));
    }
    Event event = events.change(CLUB, "hvem-lytter-byraadet-til", Event::cancel);
    assertTrue(event.cancelled());
    approvals.approve(event, APPROVED.plusSeconds(60));
    assertEquals(APPROVED.plusSeconds(60), approvals.of(event).orElseThrow());
    clubs.change(CLUB, calendar -> calendar.skip(YearMonth.of(2027, 8), true));
    assertEquals(List.of("2027-07", "2027-08"), clubs.rhythmExceptions(CLUB).skipped());
  }

  /** An issue with a first block, so that one can be taken out. */
  private static Issue edit(Issue issue) {
    Block block =
        Block.of(
            new Block.Fields(
                "x",
                Block.Kind.TEXT,
                "",
                "x",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null));
    return issue.blocks().isEmpty()
        ? new Issue(
            issue.club(),
            issue.id(),
            "another",
            issue.preheader(),
            List.of(block, block),
            issue.approved())
        : issue;
  }

  @Test
  void theFormOfAnApprovalStaysAsItIs() {
    Issue issue = issues.find(CLUB, "2027-01").orElseThrow();
    assertEquals(
        "v1:a45386be62a922508eedbdd51e286f194a7a936ac397bb1f5df514b11f1c5686",
        ContentHash.of(issue));
  }
}
