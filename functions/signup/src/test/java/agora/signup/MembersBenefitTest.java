package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.ids.MemberId;
import agora.issues.ApprovedBenefit;
import agora.issues.ApprovedBenefits;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.links.PersonalLinks;
import agora.privacy.Erasure;
import agora.store.Stored;
import agora.testkit.history.History;
import agora.tickets.Tickets;
import agora.tickets.Unlock;
import agora.tickets.UnlockRequest;
import agora.tickets.Window;
import agora.tokens.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an issue gives away: what the archive tells of it, and what a member's data does. */
final class MembersBenefitTest {

  private static final String GIFT = ApprovedBenefit.id("2026-12", "gave");

  private final SignupClub club = new SignupClub();
  private final History history = club.history();
  private final Member ida = club.idaJoins();
  private final Tickets tickets =
      new Tickets(
          club.client,
          club.table("TicketsTable"),
          club.table("MembersTable"),
          () -> club.now,
          new Random(1));

  @BeforeEach
  void leaves() {
    Issue issue =
        new Issue(
            SignupClub.ID,
            "2026-12",
            "December",
            "Linjen efter",
            List.of(
                new Block.Benefit(
                    Block.Words.of("gave", "Tavse naboer", "Læs den *først*."),
                    2,
                    "2027-06-30T18:00",
                    "Vis denne side ved skranken.")),
            null);
    Issues issues = new Issues(club.contents());
    issues.save(issue);
    Stored<Issue> read = issues.read(SignupClub.ID, "2026-12");
    Club of = new Clubs(club.contents()).find(SignupClub.ID).orElseThrow();
    assertTrue(
        issues.approve(
            read, "gert", club.now, new ApprovedBenefits(club.contents()).of(issue, of, club.now)));
    history.waits("2026-12");
    Mailings mailings = new Mailings(club.client, club.table("MailingsTable"));
    new SentIssues(mailings)
        .start(Mailing.id(SignupClub.ID, "2026-12"), SentIssue.of(issue, Map.of()));
    mailings.planned(Mailing.id(SignupClub.ID, "2026-12"));
    club.dynamo.settle();
  }

  @AfterEach
  void close() {
    club.close();
  }

  private Unlock asks(MemberId member) {
    ApprovedBenefit gift =
        new ApprovedBenefits(club.contents()).find(SignupClub.ID, GIFT).orElseThrow();
    Unlock got =
        tickets.claim(
            new UnlockRequest(SignupClub.ID, GIFT, member),
            new Window(gift.from(), gift.until()),
            gift.places());
    club.dynamo.settle();
    return got;
  }

  /** Who has which, as the store has it. */
  private List<String> holders() {
    return club.dynamo.scan(SignupClub.TEMPLATE.table("TicketsTable")).stream()
        .filter(row -> row.containsKey("member"))
        .map(row -> row.get("member").s())
        .toList();
  }

  @Test
  void theArchiveAndTheFeedTellOfItAndLeadNobodyToIt() {
    Map<String, String> issue = Map.of("club", SignupClub.ID, "issue", "2026-12");
    for (String page :
        List.of(
            club.get("/clubs/{club}/issues/{issue}", issue).body(),
            club.get("/clubs/{club}/feed.xml", Map.of("club", SignupClub.ID)).body())) {
      assertTrue(page.contains("Tavse naboer") && page.contains("Læs den "), page);
      assertTrue(page.contains("Det er for medlemmer, og vejen til det står i deres mail."), page);
      assertFalse(page.contains("/tickets/") || page.contains("skranken"), page);
    }
  }

  @Test
  void aMembersDataHasTheNumberAndCallsItNoTicket() {
    assertEquals(new Unlock.Revealed("1"), asks(ida.id()));
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String link = club.aws.token("mine");
    String cookie = String.valueOf(club.posts("/mine/{token}", link).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    String page = club.opens("/mine/{token}", link).body();
    assertTrue(page.contains("Fordel til medlemmer, som du fik, nummer: 1"), page);
    assertFalse(page.contains("Billetkode, som du fik"), page);
    String data = club.get("/mine/{token}/data.json", Map.of("token", link)).body();
    assertTrue(data.contains("#" + GIFT + "#claims"), data);
  }

  @Test
  void whoIsErasedIsForgottenAndTheirNumberStaysTaken() {
    assertEquals(new Unlock.Revealed("1"), asks(ida.id()));
    assertEquals(List.of(ida.id().value()), holders());
    new Erasure(club.tables(), () -> club.now).erase(SignupClub.ID, ida.id(), Consent.How.ERASURE);
    club.dynamo.settle();
    assertEquals(List.of(), holders());
    assertFalse(
        club.dynamo.scan(SignupClub.TEMPLATE.table("TicketsTable")).stream()
            .anyMatch(row -> row.toString().contains(ida.id().value())));
    assertEquals(new Unlock.NotEntitled(), asks(ida.id()));
    assertEquals(new Tickets.Counts(1, 1), tickets.slots(SignupClub.ID, GIFT));
  }

  @Test
  void whoComesBackHasTheirsAndGetsNoOther() {
    assertEquals(new Unlock.Revealed("1"), asks(ida.id()));
    PersonalLinks links =
        new PersonalLinks(new Tokens(club::keys, () -> club.now), () -> club.now, "");
    String leave = links.unsubscribe(ida);
    club.posts("/unsubscribe/{token}", leave.substring(leave.lastIndexOf('/') + 1));
    club.dynamo.settle();
    club.now = club.now.plus(Duration.ofHours(1));
    club.idaJoins();
    Member again =
        club.members().stream()
            .filter(each -> each.state() == Member.State.ACTIVE)
            .findFirst()
            .orElseThrow();
    assertFalse(again.id().equals(ida.id()));
    assertEquals(new Unlock.Yours("1"), asks(again.id()));
    assertEquals(List.of(again.id().value()), holders());
    assertEquals(new Tickets.Counts(1, 1), tickets.slots(SignupClub.ID, GIFT));
  }
}
