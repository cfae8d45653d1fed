package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.members.Address;
import agora.members.Member;
import agora.members.limits.Promotions;
import agora.privacy.Erasures;
import agora.privacy.Replay;
import agora.testkit.history.Backup;
import agora.testkit.history.History;
import agora.testkit.history.Traces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Erased means gone, also half-way and after a restore. */
final class ErasureTest {

  private static final String MINE = "/mine/{token}";

  private final SignupClub club = new SignupClub();
  private final History history = club.history();
  private final Traces traces = club.traces();

  @AfterEach
  void close() {
    club.close();
  }

  private String opensMine(SignupClub where) {
    where.posts("/me/{token}", where.aws.token("me"), "act", "mine");
    String link = where.aws.token("mine");
    String cookie = Json.asText(where.posts(MINE, link).headers().getOrDefault("set-cookie", ""));
    where.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    return link;
  }

  private void isGone(Member ida) {
    assertEquals(Traces.ERASED, traces.left(ida));
    assertTrue(club.members().isEmpty());
  }

  @Test
  void oneRequestErasesEverythingAfterAskingOnce() {
    Member ida = club.idaJoins();
    history.of(ida);
    assertEquals(
        Set.of("MembersTable", "DeliveriesTable", "ClicksTable", "TicketsTable", "SessionsTable"),
        traces.of(ida));
    String me = club.aws.token("me");
    String leave = club.aws.token("unsubscribe");
    String link = opensMine(club);
    assertTrue(club.posts(MINE, link, "act", "erase").body().contains("Er du sikker?"));
    assertEquals(1, club.members().size());
    String page = club.posts(MINE, link, "act", "erase-for-good").body();
    for (String term :
        List.of(
            "Vi sletter den 1. november 2028",
            "senest 2. november 2028",
            "senest 7. december 2026",
            "forældede. Vi sletter det senest 1. januar 2029", // what a membership of 2024 left
            "databeskyttelsesforordningens artikel 7, stk. 1")) {
      assertTrue(page.contains(term), term + " in " + page);
    }
    assertFalse(page.contains("nyhedsbrev"), "she was never stopped there");
    isGone(ida);
    for (String each : List.of(me, link, leave)) {
      assertEquals(404, club.opens("/me/{token}", each).status());
      assertEquals(404, club.posts(MINE, each, "act", "erase-for-good").status());
      assertEquals(404, club.posts("/unsubscribe/{token}", each).status());
    }
    Erasures log = new Erasures(club.tables());
    Address address = Address.of("ida@example.dk").orElseThrow();
    assertTrue(log.wasErased(SignupClub.ID, address));
    assertFalse(log.wasErased("another", address));
    var left = log.held(SignupClub.ID, "ida@example.dk").getFirst();
    assertTrue(String.valueOf(left.get("evidence")).contains("MEMBERSHIP CONFIRMED"));
  }

  @Test
  void aLaterClickInAnErasedMembersMailIsNobodys() {
    history.of(club.idaJoins());
    String link = opensMine(club);
    club.posts(MINE, link, "act", "erase-for-good");
    history.opens(History.MAILING, History.PSEUDONYM, "l2");
    assertEquals(List.of(), traces.clicks("P"));
    assertEquals(List.of(), traces.clicks("A"));
  }

  @Test
  void aMailThatIsOnlyPlannedNamesNobodyAnyMore() {
    history.of(club.idaJoins());
    String link = opensMine(club);
    club.posts(MINE, link, "act", "erase-for-good");
    history.opens(History.PLANNED, History.PLANNED_NAME, "l1");
    assertEquals(List.of(), traces.clicks("P"));
    assertEquals(List.of(), traces.clicks("A"));
  }

  @Test
  void whatAnotherClubSentStaysCountedUntilItErasesThePersonToo() {
    Member ida = club.idaJoins();
    var promotions = new Promotions(club.client, club.table("MembersTable"), club::keys);
    promotions.allowed(List.of(ida), new MailingId("laesekreds_2026-11-01--events"), club.now);
    promotions.allowed(List.of(ida), new MailingId(History.PLANNED), club.now);
    club.posts(MINE, opensMine(club), "act", "erase-for-good");
    assertEquals(
        Set.of(),
        promotions.allowed(List.of(ida), new MailingId("laesekreds_2026-11-03--events"), club.now));
    assertFalse(club.everything().contains(History.PLANNED));
    promotions.forget("laesekreds", ida.email());
    assertTrue(promotions.held(ida.email()).isEmpty());
  }

  @Test
  void anErasureThatFailsHalfWayMailsNobodyAndIsFinishedByTheNextTry() {
    Member ida = club.idaJoins();
    history.of(ida);
    String link = opensMine(club);
    try (var broken = new Broken(club, "DeliveriesTable")) {
      assertEquals(500, club.posts(MINE, link, "act", "erase-for-good").status());
      assertEquals(Member.State.LEFT, club.members().getFirst().state());
      broken.mend();
    }
    assertEquals(200, club.posts(MINE, link, "act", "erase-for-good").status());
    isGone(ida);
    assertEquals(1, new Erasures(club.tables()).since(SignupClub.ID, club.now).size());
  }

  @Test
  void theDailyReplayFinishesWhatNobodyTriesAgain() {
    Member ida = club.idaJoins();
    history.of(ida);
    String link = opensMine(club);
    try (var broken = new Broken(club, "DeliveriesTable")) {
      club.posts(MINE, link, "act", "erase-for-good");
      broken.mend();
    }
    new Replay(club.tables(), () -> club.now).run(SignupClub.ID, club.now, "", 100);
    isGone(ida);
  }

  @Test
  void aRestoreDoesNotBringTheErasedBack() {
    Member ida = club.idaJoins();
    history.of(ida);
    club.signsUp("email", "bo@example.dk", "consent", "yes");
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    club.signsUp("email", "ida@example.dk", "consent", "yes"); // a mail with her links
    Backup backup = new Backup(club.dynamo, SignupClub.TEMPLATE);
    String link = opensMine(club);
    club.posts(MINE, link, "act", "erase-for-good");
    backup.restore(club.client);
    assertEquals(2, club.members().size(), "the restore brings her back");
    Replay replay = new Replay(club.tables(), () -> club.now);
    Replay.Progress first = replay.run(SignupClub.ID, club.now.minusSeconds(60), "", 1);
    Replay.Progress second =
        replay.run(SignupClub.ID, club.now.minusSeconds(60), first.cursor(), 1);
    assertEquals(1, first.erased() + second.erased());
    assertEquals(List.of("bo@example.dk"), club.members().stream().map(Member::email).toList());
    assertEquals(Set.of(), traces.tablesThatHold("ida@"));
  }

  @Test
  void theErasedMayJoinAgainAndAReplayLeavesThemAlone() {
    club.idaJoins();
    String link = opensMine(club);
    club.posts(MINE, link, "act", "erase-for-good");
    club.cookies = List.of();
    club.now = club.now.plusSeconds(60);
    Member again = club.idaJoins();
    assertEquals(Member.State.ACTIVE, again.state());
    new Replay(club.tables(), () -> club.now)
        .run(SignupClub.ID, club.now.minusSeconds(3600), "", 100);
    assertEquals(List.of(again), club.members());
  }

  @Test
  void theMailServicesListIsClearedOfBouncesButNotOfComplaints() {
    club.idaJoins();
    club.aws.account.suppress("ida@example.dk", "BOUNCE");
    String link = opensMine(club);
    assertTrue(club.opens(MINE, link).body().contains("har afvist en mail"));
    assertTrue(
        club.get("/mine/{token}/data.json", Map.of("token", link))
            .body()
            .contains("\"suppressionList\":\"BOUNCE\""));
    club.posts(MINE, link, "act", "erase-for-good");
    assertEquals(Map.of(), club.aws.account.suppressed());

    club.cookies = List.of();
    club.idaJoins();
    club.aws.account.suppress("ida@example.dk", "COMPLAINT");
    link = opensMine(club);
    String page = club.posts(MINE, link, "act", "erase-for-good").body();
    assertTrue(page.contains("meldt en mail som uønsket"), page);
    assertEquals(Map.of("ida@example.dk", "COMPLAINT"), club.aws.account.suppressed());
  }
}
