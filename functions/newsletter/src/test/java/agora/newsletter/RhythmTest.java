package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.RhythmExceptions;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.Reviews;
import agora.newsletter.planning.PlannerHandler;
import agora.testkit.Weakened;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RhythmTest {

  private static final String ROSA = "rosa@bibliotek.example";

  private static final String ISSUE =
      "{\"task\":\"issue\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T08:00:00Z\"}";
  private static final String HOUSEKEEPING =
      "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T04:00:00Z\"}";

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private void calendar(RhythmExceptions calendar) {
    new Clubs(post.contents()).change("her-er-debat", _ -> calendar);
  }

  @Test
  void housekeepingThatRunsTwiceRemindsOnceAndWithoutTheLedgersConditionTwice() throws IOException {
    post.club(8, "09:00");
    Post.message(post.planner, HOUSEKEEPING);
    Post.message(post.planner, HOUSEKEEPING);
    assertEquals(1, post.aws.mails.size());

    try (Weakened store =
        new Weakened(
            post.store.endpoint(),
            "attribute_not_exists(pk)",
            "attribute_not_exists(pk) OR attribute_exists(pk)")) {
      Map<String, String> environment = post.environment("PlannerFunction");
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
      Post.message(
          new PlannerHandler(post.aws.environment(environment), () -> post.now, new Random(1)),
          HOUSEKEEPING);
      assertEquals(2, post.aws.mails.size(), "the check above must see a second reminder");
    }
  }

  @Test
  void theDaysCallAsksForEachClubsHousekeepingByAMessageOfItsOwn() throws IOException {
    for (int n = 0; n < 60; n++) { // more than one call could have kept in its minute
      post.club("klub-%02d".formatted(n), 20, "09:00");
    }
    String day = "{\"task\":\"housekeeping\",\"at\":\"2026-12-01T04:00:00Z\"}";
    assertEquals(61, Post.call(post.planner, day).get("clubs"));
    assertEquals(List.of(), post.aws.schedules, "the call itself keeps none");
    List<String> asked =
        post.aws.queues.sentTo(post.environment("PlannerFunction").getOrDefault("PLAN_QUEUE", ""));
    assertEquals(61, asked.size());
    for (String each : asked) {
      assertTrue(Post.message(post.planner, each));
    }
    assertEquals(61, post.aws.schedules.stream().distinct().count());
  }

  @Test
  void aClubThatFailsComesAgainAndKeepsNoneOfTheOthersFromTheirs() throws IOException {
    post.club(8, "09:00");
    post.club("ny-klub", 8, "09:00");
    post.aws.mailFails = true;
    assertFalse(Post.message(post.planner, HOUSEKEEPING), "its message stays in the queue");
    post.aws.mailFails = false;
    assertTrue(Post.message(post.planner, HOUSEKEEPING.replace("her-er-debat", "ny-klub")));
    assertTrue(Post.message(post.planner, HOUSEKEEPING.replace("her-er-debat", "gone-since")));
    assertEquals(1, post.aws.mails.size());
  }

  @Test
  void aReminderThatCouldNotBeSentIsSentTheNextTime() throws IOException {
    post.club(8, "09:00");
    post.aws.mailFails = true;
    Post.message(post.planner, HOUSEKEEPING);
    assertEquals(0, post.aws.mails.size());
    post.aws.mailFails = false;
    Post.message(post.planner, HOUSEKEEPING);
    assertEquals(1, post.aws.mails.size());
  }

  @Test
  void aScheduleThatFiresTwiceTellsOnceThatNothingIsApproved() throws IOException {
    assertEquals("none-approved", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals("none-approved", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.mails.size());
  }

  @Test
  void aScheduleThatFiresTwiceSendsOneIssueThoughTwoAreApproved() throws IOException {
    post.members(3);
    post.approvedIssue("2026-12");
    post.approvedIssue("2027-01");
    assertEquals("planned", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals("planned-before", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.queues.sent.size());
  }

  @Test
  void anIssueThatWaitsForItsApprovalForTwoDaysIsToldOfOnce() throws IOException {
    post.approvedIssue("2027-03");
    Issues issues = new Issues(post.contents());
    Issue draft = issues.find("her-er-debat", "2027-03").orElseThrow().approved(null);
    issues.save(draft);
    Instant asked = Instant.parse("2026-12-01T04:00:00Z");
    Reviews reviews = new Reviews(post.contents());
    assertTrue(reviews.ask(reviews.read("her-er-debat", "2027-03"), ROSA, "", asked));
    calendar(RhythmExceptions.EMPTY.skip(YearMonth.of(2026, 12), true));
    deputy("bodil@bibliotek.example");
    housekeepingAt("2026-12-03T03:59:59Z");
    assertEquals(0, post.aws.mails.size());
    housekeepingAt("2026-12-03T04:00:00Z");
    housekeepingAt("2026-12-04T04:00:00Z");
    assertEquals(1, post.aws.mails.size());
    assertTrue(post.aws.mails.getFirst().contains("December« venter på godkendelse"));
    assertTrue(post.aws.mails.getFirst().contains("bodil@bibliotek.example"), "the deputy too");
    assertTrue(
        reviews.sendBack(
            reviews.read("her-er-debat", "2027-03"),
            draft,
            "gert@bibliotek.example",
            "Nej",
            asked));
    assertTrue(
        reviews.ask(reviews.read("her-er-debat", "2027-03"), ROSA, "", asked.plusSeconds(1)));
    housekeepingAt("2026-12-05T04:00:00Z");
    assertEquals(2, post.aws.mails.size(), "asked again");
  }

  private void deputy(String email) {
    Clubs clubs = new Clubs(post.contents());
    Club club = clubs.find("her-er-debat").orElseThrow();
    clubs.save(
        new Club(
            club.id(),
            club.name(),
            club.about(),
            club.language(),
            club.topics(),
            club.sender(),
            club.rhythm(),
            club.staff(),
            club.languages(),
            club.look(),
            club.privacy(),
            club.rules(),
            null,
            email));
  }

  private void housekeepingAt(String at) throws IOException {
    assertTrue(Post.message(post.planner, HOUSEKEEPING.replace("2026-12-01T04:00:00Z", at)));
  }

  @Test
  void aSkippedMonthIsLeftOutAndAShiftedOneMoves() throws IOException {
    calendar(
        RhythmExceptions.EMPTY
            .skip(YearMonth.of(2026, 12), true)
            .shift(YearMonth.of(2027, 1), LocalDateTime.parse("2027-01-12T10:30:00")));
    post.club(8, "09:00");
    Post.message(post.planner, HOUSEKEEPING);
    assertEquals(0, post.aws.mails.size());
    String schedule = post.aws.schedules.getFirst();
    assertTrue(schedule.contains("at(2027-01-12T10:30:00)"), schedule);
  }

  @Test
  void aClosedClubHasNoScheduleAndNothingIsSentOrAskedFor() throws IOException {
    post.members(3);
    post.approvedIssue();
    Post.message(post.planner, HOUSEKEEPING);
    calendar(RhythmExceptions.EMPTY.close(true, Instant.EPOCH));
    Post.message(post.planner, HOUSEKEEPING);
    assertTrue(post.aws.schedules.getFirst().startsWith("issue-her-er-debat"));
    assertTrue(post.aws.schedules.getLast().startsWith("-issue-her-er-debat"));
    assertEquals("closed", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(0, post.aws.queues.sent.size());
  }
}
