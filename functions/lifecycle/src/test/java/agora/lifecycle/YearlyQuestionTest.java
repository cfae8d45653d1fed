package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.members.memberships.MemberStandings;
import agora.testkit.Weakened;
import agora.testkit.visitors.Robot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class YearlyQuestionTest {

  private static final Rules ASKS = new Rules(false, null, 15, 24, 60, 3, 0, true);

  private final Years years = new Years(ASKS);

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void aMemberIsAskedOnceAYearAndNotASecondEarlier() {
    idaJoins();
    years.at("2027-11-24T09:59:59Z").runs();
    assertEquals(0, years.aws.mails.size());
    years.at("2027-11-24T10:00:00Z").runs();
    assertEquals(1, years.aws.mails.size());
    years.at("2027-11-25T10:00:00Z").runs();
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void theQuestionIsNotTrackedAndCanBeAnsweredByLeaving() {
    idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    String mail = years.aws.mails.getFirst();
    assertTrue(mail.contains("EmailTags"), mail); // a bounce finds the member
    assertTrue(mail.contains("Vil du stadig være med i Her er debat?"), mail);
    assertTrue(mail.contains("/stay/"), mail);
    assertTrue(mail.contains("List-Unsubscribe=One-Click"), mail);
    assertFalse(mail.contains("/c/"), mail);
  }

  @Test
  void whoSaysYesStaysAndIsAskedAgainAYearLater() {
    Member ida = idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    years.at("2027-12-01T10:00:00Z");
    String page = years.answers("GET", years.aws.token("stay"));
    assertTrue(page.contains("Ja, jeg vil være med"), page);
    assertTrue(page.contains("/privacy?lang="), page);
    assertTrue(years.aws.mails.getFirst().contains("/clubs/her-er-debat/privacy"));
    assertTrue(years.standing(ida).asked() != null, "opening the link answers nothing");
    assertTrue(years.answers("POST", years.aws.token("stay")).contains("Du er stadig medlem"));
    String words =
        years.evidence.of(Years.CLUB, ida.id()).stream()
            .filter(row -> "YEARLY_QUESTION".equals(row.how()))
            .map(row -> String.valueOf(row.text()))
            .findFirst()
            .orElseThrow();
    assertTrue(words.contains("klubben Her er debat"), words);
    assertTrue(page.contains(words), "the evidence has the words of the page");
    years.at("2028-11-30T10:00:00Z").runs();
    assertEquals(Member.State.ACTIVE, years.found(ida).state());
    assertEquals(1, years.aws.mails.size());
    years.at("2028-12-01T10:00:00Z").runs();
    assertEquals(2, years.aws.mails.size());
  }

  @Test
  void whoDoesNotAnswerIsLetGoQuietlyAfterThirtyDays() {
    Member ida = idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    years.at("2027-12-24T09:59:59Z").runs();
    assertEquals(Member.State.ACTIVE, years.found(ida).state());
    years.at("2027-12-24T10:00:00Z").runs();
    assertEquals(Member.State.LEFT, years.found(ida).state());
    assertTrue(years.facts(ida).contains("MEMBERSHIP WITHDRAWN"));
    assertEquals(1, years.aws.mails.size(), "no mail says goodbye");
  }

  @Test
  void aYesThatComesJustBeforeTheGoodbyeWinsAndWithoutItsConditionWouldNot() throws IOException {
    Member ida = idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    Instant asked = Objects.requireNonNull(years.standing(ida).asked());
    assertTrue(years.question.yes(ida, years.at("2027-12-24T09:59:59Z").now(), Years.SHOWN));
    assertFalse(years.question.unanswered(ida, asked, years.now().plusSeconds(1)));
    try (Weakened store =
            new Weakened(
                years.store.endpoint(),
                "#asked = :is_asked",
                "#asked = :is_asked OR attribute_not_exists(#asked)");
        DynamoDbClient weak = years.client(store.endpoint())) {
      assertTrue(years.question(weak).unanswered(ida, asked, years.now().plusSeconds(1)));
    }
  }

  @Test
  void aYesAfterTheGoodbyeBringsNobodyBack() {
    Member ida = idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    years.at("2027-12-24T10:00:00Z").runs();
    assertFalse(years.question.yes(years.found(ida), years.now(), Years.SHOWN));
    assertTrue(years.answers("POST", years.aws.token("stay")).contains("er slut"));
    assertEquals(Member.State.LEFT, years.found(ida).state());
  }

  @Test
  void aForgedLinkToStayAnswersNothing() {
    idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    String token = years.aws.token("stay");
    assertTrue(years.answers("POST", token.substring(1)).contains("\"statusCode\":404"));
    assertTrue(years.answers("POST", token.replace(".s.", ".u.")).contains("\"statusCode\":404"));
    years.at("2028-01-24T10:00:00Z");
    assertTrue(years.answers("POST", token).contains("\"statusCode\":410"));
  }

  @Test
  void nobodyIsLetGoWhomTheQuestionDidNotReach() {
    Member ida = idaJoins();
    years.aws.mailFails = true;
    years.at("2027-11-24T10:00:00Z").runs();
    years.at("2028-02-24T10:00:00Z").runs();
    assertEquals(Member.State.ACTIVE, years.found(ida).state());
    years.aws.mailFails = false;
    years.at("2028-02-25T10:00:00Z").runs();
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void twoRunsAtTheSameTimeAskOnce() {
    idaJoins();
    years.at("2027-11-24T10:00:00Z");
    String step =
        "{\"step\": \"members\", \"club\": \"her-er-debat\", \"after\": \"\", \"left\": 5}";
    Member member = years.members.all(Years.CLUB, "").findFirst().orElseThrow();
    assertTrue(
        years.standings.begin(
            years.standing(member), MemberStandings.Mail.YEARLY_QUESTION, years.now()));
    years.step(step); // the other has begun
    assertEquals(0, years.aws.mails.size());
    years.standings.sent(member, MemberStandings.Mail.YEARLY_QUESTION, years.now());
    years.step(step);
    assertEquals(0, years.aws.mails.size());
  }

  @Test
  void manyMembersAreAskedInSteps() {
    for (int i = 0; i < 60; i++) {
      years.joins("m" + i + "@borger.example", Tracking.NONE);
    }
    int steps = years.at("2027-11-24T10:00:00Z").runs();
    assertEquals(60, years.aws.mails.size());
    assertTrue(steps >= 4, "steps: " + steps);
  }

  @Test
  void aClubThatDoesNotAskAsksNobody() {
    years.rules(new Rules(false, null, 15, 24, 60, 3, 0, false));
    idaJoins();
    years.at("2029-11-24T10:00:00Z").runs();
    assertEquals(0, years.aws.mails.size());
  }

  private Member idaJoins() {
    return years.at("2026-11-24T10:00:00Z").joins("ida@borger.example", Tracking.NONE);
  }

  private Robot.Answer send(String method, String path, Map<String, String> headers, String body) {
    if (!path.startsWith("/stay/")) {
      return new Robot.Answer("", Map.of()); // another function's page, and another test
    }
    String answer = years.answers(method, path.substring("/stay/".length()), headers, body);
    try {
      return new Robot.Answer(Json.asText(Json.object(answer).get("body")), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRobotStaysForNobodyAndWithoutTheTimeOfThePageItWould() {
    Member ida = idaJoins();
    years.at("2027-11-24T10:00:00Z").runs();
    String mail = years.aws.mails.getFirst();
    for (Robot robot : List.of(Robot.plain(this::send), Robot.browser(this::send))) {
      assertTrue(robot.scan(mail) >= 2, "it pressed, and pressed once more");
      assertTrue(years.standing(ida).asked() != null);
    }
    Robot.plain(this::send).patient(() -> years.at(years.now().plusSeconds(3))).scan(mail);
    assertTrue(years.standing(ida).asked() == null);
  }
}
