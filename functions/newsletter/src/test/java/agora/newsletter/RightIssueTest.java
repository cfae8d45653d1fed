package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.RhythmExceptions;
import agora.ids.MailingId;
import agora.issues.Approvals;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.stack.Item;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which issue leaves when, and as what; the club's day is the first, at 9:00. */
final class RightIssueTest {

  private static final String CLUB = "her-er-debat";

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    post.members(3);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private Issues issues() {
    return new Issues(post.contents());
  }

  private boolean isBegun(String issue) {
    return new Mailings(post.dynamo, post.mailings()).find(Mailing.id(CLUB, issue)).isPresent();
  }

  private Object firesAt(String at) throws IOException {
    String call = "{\"task\":\"issue\",\"club\":\"%s\",\"at\":\"%s\"}".formatted(CLUB, at);
    return String.valueOf(Post.call(post.planner, call).get("outcome"));
  }

  private void isOf(String id, @Nullable String leaves) {
    Issue issue = issues().find(CLUB, id).orElseThrow();
    Issue moved =
        new Issue(CLUB, id, issue.subject(), issue.preheader(), issue.blocks(), null, leaves);
    issues().save(moved.approved(ContentHash.of(moved)));
  }

  private void isADraft(String id) {
    issues().save(issues().find(CLUB, id).orElseThrow().approved(null));
  }

  @Test
  void theMonthsOwnIssueLeavesOrNothingAndStaffReadWhichIsMissing() throws IOException {
    post.approvedIssue("2026-12");
    isADraft("2026-12");
    post.approvedIssue("2027-01");
    assertEquals("none-approved", firesAt("2026-12-01T08:00:00Z"));
    assertTrue(post.aws.queues.sent.isEmpty());
    assertTrue(
        post.aws
            .mails
            .getFirst()
            .contains("(2026-12) skulle være sendt nu, men den er ikke godkendt"),
        post.aws.mails::toString);
    post.approvedIssue("2026-12");
    assertEquals("planned", firesAt("2026-12-01T08:00:00Z"));
    assertTrue(isBegun("2026-12"));
    assertFalse(isBegun("2027-01"));
  }

  @Test
  void aMonthWithoutAnIssueSaysSoAndAnIssueOfNoMonthNeverLeavesByItself() throws IOException {
    post.approvedIssue("proeve");
    assertEquals("none-approved", firesAt("2026-12-01T08:00:00Z"));
    assertFalse(isBegun("proeve"));
    assertTrue(
        post.aws.mails.getFirst().contains("ingen udgave til december 2026"),
        post.aws.mails::toString);
    isOf("proeve", "2026-12");
    assertEquals("planned", firesAt("2026-12-01T08:00:00Z"));
    assertTrue(isBegun("proeve"));
  }

  @Test
  void anIssueWithADayOfItsOwnLeavesOnItAndTheMonthsLeavesToo() throws IOException {
    post.approvedIssue("2026-12");
    post.approvedIssue("jul");
    isOf("jul", "2026-12-15");
    Post.message(
        post.planner,
        "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T09:00:00Z\"}");
    String schedule = post.aws.schedules.getFirst();
    assertTrue(schedule.contains("at(2026-12-15T09:00:00)"), schedule);
    assertEquals("planned", firesAt("2026-12-01T08:00:00Z"));
    assertFalse(isBegun("jul"));
    assertEquals("planned", firesAt("2026-12-15T08:00:00Z"));
    assertEquals("planned-before", firesAt("2026-12-15T08:00:00Z"));
    assertTrue(isBegun("jul"));
  }

  @Test
  void aShiftedMonthKeepsItsIssueAndItsOldTimeSendsNothing() throws IOException {
    post.approvedIssue("2026-12");
    post.approvedIssue("2027-01");
    new Clubs(post.contents())
        .change(
            CLUB,
            _ ->
                RhythmExceptions.EMPTY.shift(
                    YearMonth.of(2026, 12), LocalDateTime.parse("2027-01-03T10:00:00")));
    assertEquals("nothing-due", firesAt("2026-12-01T08:00:00Z"));
    assertEquals("planned", firesAt("2027-01-03T09:00:00Z"));
    assertTrue(isBegun("2026-12"));
    assertFalse(isBegun("2027-01"));
  }

  @Test
  void anIssueThatWasSentByHandIsNotFollowedByTheNextMonths() throws IOException {
    post.approvedIssue("2026-12");
    post.approvedIssue("2027-01");
    post.planNow();
    assertEquals("planned-before", firesAt("2026-12-01T08:00:00Z"));
    assertFalse(isBegun("2027-01"));
    assertTrue(post.aws.mails.isEmpty(), post.aws.mails::toString);
  }

  @Test
  void theMonthOfAnIssueIsPartOfWhatWasApproved() {
    post.approvedIssue("jul");
    Issue approved = issues().find(CLUB, "jul").orElseThrow();
    Issue moved =
        new Issue(
            CLUB,
            "jul",
            approved.subject(),
            approved.preheader(),
            approved.blocks(),
            approved.approved(),
            "2026-12");
    assertTrue(ContentHash.isApproved(approved));
    assertFalse(ContentHash.isApproved(moved));
  }

  /** Sent off by hand in November, and regretted a minute later. */
  private Mailings undone(String approved) {
    post.approvedIssue("2026-12");
    new Approvals(post.contents()).save(CLUB, "2026-12", Instant.parse(approved));
    Mailings mailings = new Mailings(post.dynamo, post.mailings());
    Instant now = Instant.parse("2026-11-20T10:00:00Z");
    Club club = new Clubs(post.contents()).find(CLUB).orElseThrow();
    mailings.begin(
        Mailing.waiting(
            new MailingId(Post.MAILING),
            Mailing.Kind.ISSUE,
            club,
            "2026-12",
            "bibliotek.example",
            now,
            now.plus(Mailing.REGRET),
            null));
    assertTrue(
        mailings.regret(new MailingId(Post.MAILING), Mailing.Reason.STAFF, now.plusSeconds(60)));
    return mailings;
  }

  @Test
  void whatWasUndoneLeavesByItselfOnlyWhenItIsApprovedAnew() throws IOException {
    Mailings mailings = undone("2026-11-20T10:01:00Z"); // the moment in which it was undone
    assertEquals("none-approved", firesAt("2026-12-01T08:00:00Z"));
    assertEquals(
        Mailing.State.CANCELLED, mailings.find(new MailingId(Post.MAILING)).orElseThrow().state());
    new Approvals(post.contents()).save(CLUB, "2026-12", Instant.parse("2026-11-20T10:01:01Z"));
    assertEquals("planned", firesAt("2026-12-01T08:00:00Z"));
    assertEquals("planned-before", firesAt("2026-12-01T08:00:00Z"));
  }

  /** Its schedule fires twice, and between the two staff regret it once more. */
  @Test
  void whatIsUndoneOnceMoreStaysUndone() throws IOException {
    Mailings mailings = undone("2026-11-20T10:05:00Z");
    Mailing read = mailings.find(new MailingId(Post.MAILING)).orElseThrow();
    assertTrue(mailings.again(read, null), "the control");
    assertTrue(
        mailings.regret(read.id(), Mailing.Reason.STAFF, Instant.parse("2026-11-20T10:06:00Z")));
    assertFalse(mailings.again(read, null));
    assertEquals("none-approved", firesAt("2026-12-01T08:00:00Z"));
  }

  /** What the planner gave up, or somebody stopped on its way, is nobody's regret. */
  @Test
  void onlyWhatStaffRegrettedBeginsOnceMore() throws IOException {
    Mailings mailings = undone("2026-11-20T10:05:00Z");
    Mailing read = mailings.find(new MailingId(Post.MAILING)).orElseThrow();
    assertTrue(mailings.again(read, null));
    Instant later = Instant.parse("2026-11-20T10:03:00Z");
    assertTrue(mailings.regret(read.id(), Mailing.Reason.NOT_READY, later));
    assertEquals("none-approved", firesAt("2026-12-01T08:00:00Z"));
  }

  /** A planner that is lost between taking the issue and writing its texts, then an edit. */
  private String sentAfterAnEdit(boolean frozen) throws IOException {
    post.approvedIssue("2026-12");
    new Approvals(post.contents()).save(CLUB, "2026-12", post.now);
    assertEquals("waiting", firesAt("2026-12-01T08:00:00Z"));
    Issue approved = issues().find(CLUB, "2026-12").orElseThrow();
    assertTrue(
        new SentIssues(new Mailings(post.dynamo, post.mailings()))
            .start(new MailingId(Post.MAILING), SentIssue.of(approved, Map.of())));
    if (!frozen) {
      post.dynamo.deleteItem(
          delete -> delete.tableName(post.mailings()).key(Item.key(Post.MAILING, "issue")));
    }
    issues().save(new Issue(CLUB, "2026-12", "Kladde", "Nyt", approved.blocks(), null));
    assertTrue(post.asksForPlan());
    assertTrue(post.sends(0));
    return post.aws.bulkEntries.getFirst().call().toString();
  }

  @Test
  void whatLeavesIsWhatWasApprovedThoughItIsEditedMeanwhile() throws IOException {
    String mail = sentAfterAnEdit(true);
    assertTrue(mail.contains("December") && !mail.contains("Kladde"), mail);
  }

  @Test
  void withoutTheFrozenIssueTheEditWouldHaveLeft() throws IOException {
    assertTrue(sentAfterAnEdit(false).contains("Kladde"), "the check above must see an edit");
  }

  @Test
  void anIssueThatIsUndoneIsFrozenAnewWhenItIsSentAgain() throws IOException {
    post.approvedIssue("2026-12");
    new Approvals(post.contents()).save(CLUB, "2026-12", post.now);
    firesAt("2026-12-01T08:00:00Z");
    Mailings mailings = new Mailings(post.dynamo, post.mailings());
    assertTrue(mailings.regret(new MailingId(Post.MAILING), Mailing.Reason.STAFF, post.now));
    SentIssues sent = new SentIssues(new Mailings(post.dynamo, post.mailings()));
    Issue approved = issues().find(CLUB, "2026-12").orElseThrow();
    assertFalse(
        sent.start(new MailingId(Post.MAILING), SentIssue.of(approved, Map.of())), "it is undone");
    assertTrue(sent.find(new MailingId(Post.MAILING)).isEmpty());
  }
}
