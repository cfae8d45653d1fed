package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.Recipient;
import agora.clubs.Rules;
import agora.ids.MailingId;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.store.Contents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WinBackTest {

  private final Years years = new Years(new Rules(false, null, 15, 24, 60, 3, 2, false));

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void aMemberWhoAllowsItIsAskedAfterTheClubsNumberOfIssuesWithoutAClick() {
    Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
    issue("2027-01", ida);
    assertEquals(0, years.aws.mails.size());
    issue("2027-02", ida);
    assertEquals(1, years.aws.mails.size());
    assertTrue(years.aws.mails.getFirst().contains("Skal Her er debat handle om noget andet?"));
    assertTrue(years.aws.mails.getFirst().contains("/me/"));
    issue("2027-03", ida);
    assertEquals(1, years.aws.mails.size(), "once, until a click");
  }

  @Test
  void aClickBeginsTheCountAnew() {
    Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
    issue("2027-01", ida);
    Instant sent = Instant.parse("2027-02-01T08:00:00Z");
    mailed("2027-02", sent, ida);
    click("2027-02", sent.plus(Duration.ofDays(1)));
    twoWeeksLater(sent);
    issue("2027-03", ida);
    assertEquals(0, years.aws.mails.size());
    issue("2027-04", ida);
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void whoDoesNotAllowPersonalTrackingIsNeverCounted() {
    Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
    years.tracks(ida, Tracking.ANONYMOUS);
    issue("2027-01", ida); // planned with a pseudonym, before the choice was made
    issue("2027-02", ida);
    assertEquals(0, years.aws.mails.size());
    assertEquals(0, years.standings.find(Years.CLUB, ida.id()).orElseThrow().unclicked());
  }

  @Test
  void theCountGoesWithTheChoiceThatAllowedIt() {
    Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
    issue("2027-01", ida);
    assertEquals(1, years.standings.find(Years.CLUB, ida.id()).orElseThrow().unclicked());
    years.tracks(ida, Tracking.NONE);
    assertEquals(0, years.standings.find(Years.CLUB, ida.id()).orElseThrow().unclicked());
  }

  @Test
  void anIssueIsCountedOnceHoweverOftenTheJobRuns() {
    Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
    Instant sent = Instant.parse("2027-01-01T08:00:00Z");
    mailed("2027-01", sent, ida);
    twoWeeksLater(sent);
    String again =
        "{\"step\":\"interest\",\"club\":\"her-er-debat\",\"mailing\":\"her-er-debat_2027-01\",\"batch\":0}";
    years.step(again);
    years.runs();
    assertEquals(1, years.standings.find(Years.CLUB, ida.id()).orElseThrow().unclicked());
  }

  private void issue(String id, Member member) {
    Instant sent = Instant.parse(id + "-01T08:00:00Z");
    mailed(id, sent, member);
    twoWeeksLater(sent);
  }

  private void twoWeeksLater(Instant sent) {
    years.at(sent.plus(Duration.ofDays(14))).runs();
    years.at(sent.plus(Duration.ofDays(15))).runs();
  }

  private void mailed(String id, Instant sent, Member member) {
    String mailing = Mailing.id(Years.CLUB, id).value();
    new Issues(new Contents(years.dynamo, years.table("CLUBS_TABLE")))
        .save(new Issue(Years.CLUB, id, "Emne", "", List.of(), null));
    Mailings mailings = new Mailings(years.dynamo, years.table("MAILINGS_TABLE"));
    mailings.begin(
        new Mailing(
            new MailingId(mailing),
            Mailing.Kind.ISSUE,
            Mailing.State.PLANNING,
            null,
            Years.CLUB,
            id,
            "Klub <klub@bibliotek.example>",
            "klub@bibliotek.example",
            List.of(),
            0,
            0,
            "",
            sent,
            null,
            null,
            null));
    List<Mailing.Recipient> recipients = new ArrayList<>();
    recipients.add(new Mailing.Recipient(member.id(), pseudonym(id)));
    new Batches(years.dynamo, years.table("MAILINGS_TABLE"))
        .putIfAbsent(new MailingId(mailing), 0, new Batches.Batch(recipients, member.id().value()));
    mailings.advance(mailings.find(new MailingId(mailing)).orElseThrow(), 1, member.id().value());
    mailings.planned(new MailingId(mailing));
  }

  private void click(String id, Instant at) {
    new Clicks(years.dynamo, years.table("CLICKS_TABLE"), new Random(3))
        .add(
            new Click(
                Mailing.id(Years.CLUB, id),
                "l1",
                new Recipient.Pseudonym(pseudonym(id)),
                false,
                at));
  }

  private static String pseudonym(String id) {
    return "abcdefghijkmnpqrstuvwxyz" + id.substring(5);
  }
}
