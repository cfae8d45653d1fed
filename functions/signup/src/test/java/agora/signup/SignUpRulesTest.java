package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may join, what they are asked, and what is kept of it. */
final class SignUpRulesTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private String page() {
    return club.get("/clubs/{club}", Map.of("club", SignupClub.ID)).body();
  }

  @Test
  void theFormSaysWhatForByWhomAndHowToTakeItBackAndTicksNothing() {
    String page = page();
    for (String words :
        List.of(
            "artikler, bøger, arrangementer og billetter",
            "Ja tak, Eksempelby Bibliotek må gemme min mailadresse",
            "mails fra klubben Hør her",
            "trække mit samtykke tilbage via linket i hver mail",
            "Jeg er 15 år eller ældre",
            "/clubs/her-er-debat/privacy",
            "Mailene kommer fra Hør her",
            "klub@bibliotek.dk")) {
      assertTrue(page.contains(words), words);
    }
    assertFalse(page.contains(" checked"), page);
    for (String later : List.of("name=\"name\"", "name=\"topics\"", "name=\"tracking\"")) {
      assertFalse(page.contains(later), later);
    }
  }

  @Test
  void whoUsesThePageAndDoesNotTickTheAgeIsToldKindly() {
    var answer = club.signsUpOnThePage("email", "ida@example.dk", "consent", "yes");
    assertEquals(422, answer.status());
    assertTrue(answer.body().contains("velkommen til vores åbne arrangementer"), answer.body());
    var young = club.signsUp("email", "ida@example.dk", "consent", "yes", "age", "under-15");
    assertTrue(young.body().contains("du bliver 15"), young.body());
    assertEquals(List.of(), club.members());
    assertEquals(
        200,
        club.signsUpOnThePage("email", "ida@example.dk", "consent", "yes", "age", "15").status());
    assertEquals(1, club.members().size());
  }

  @Test
  void aChildrensClubAsksAGuardianAndTracksNothing() {
    club.admits(true, null);
    String page = page();
    assertTrue(page.contains("Din mailadresse som forælder eller værge"), page);
    assertFalse(page.contains("name=\"tracking\"") || page.contains("name=\"age\""), page);
    var alone = club.signsUp("email", "far@example.dk", "consent", "yes");
    assertTrue(alone.body().contains("id=\"guardian-error\""), alone.body());
    club.signsUp(
        "email", "far@example.dk", "consent", "yes", "guardian", "yes", "tracking", "personal");
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    assertEquals(Member.Tracking.NONE, club.members().getFirst().tracking());
    assertTrue(club.consents().toString().contains("GUARDIAN#ASKED"));
    String me = club.aws.token("me");
    assertFalse(club.opens("/me/{token}", me).body().contains("name=\"tracking\""));
    club.posts("/me/{token}", me, "tracking", "personal");
    assertEquals(Member.Tracking.NONE, club.members().getFirst().tracking());
  }

  @Test
  void aChildrensClubGreetsTheAdultAndAsksForTheAdultsYes() {
    club.admits(true, null);
    club.signsUp("email", "far@example.dk", "consent", "yes", "guardian", "yes");
    String asks = club.aws.mails.getLast();
    assertTrue(asks.contains("Bekræft barnets medlemskab") && asks.contains("Sig ja for barnet"));
    assertTrue(asks.contains("siger ja på barnets vegne"), "the guardian's own words");
    String link = club.aws.token("confirm");
    String page = club.opens("/confirm/{token}", link).body();
    assertTrue(page.contains("siger ja til på barnets vegne"), page);
    assertTrue(page.contains("Ja, barnet må være medlem"), page);
    assertTrue(page.contains("siger ja på barnets vegne"), "the words stand on the page");
    assertTrue(club.posts("/confirm/{token}", link).body().contains("Barnet er nu medlem"));
    assertTrue(club.consents().toString().contains("GUARDIAN#CONFIRMED"));
    String welcome = club.aws.mails.getLast();
    assertTrue(welcome.contains("Hej forælder eller værge,"), welcome);
    String me = club.aws.token("me");
    club.posts("/me/{token}", me, "name", "Ida");
    club.posts("/me/{token}", me, "act", "mine");
    String links = club.aws.mails.getLast();
    assertTrue(links.contains("Hej forælder eller værge til Ida,"), links);
    assertFalse(links.contains("Hej Ida"), links);
  }

  @Test
  void aClubForInvitedOnesWantsTheirCode() {
    club.admits(false, "Debat-42");
    assertTrue(page().contains("Koden fra din invitation"));
    for (String code : List.of("", "Debat-41", "Debat-42x")) {
      assertEquals(
          422,
          club.signsUp("email", "ida@example.dk", "consent", "yes", "invitation", code).status());
    }
    club.signsUp("email", "ida@example.dk", "consent", "yes", "invitation", " debat-42 ");
    assertEquals(1, club.members().size());
  }

  @Test
  void aSourceIsOneOfAShortList() {
    List<String> sources = new ArrayList<>();
    for (String source : List.of("poster", "desk", "<script>", "some-other-word")) {
      String email = "a" + sources.size() + "@example.dk";
      club.signsUp("email", email, "consent", "yes", "source", source);
      sources.add(
          club.members().stream()
              .filter(each -> each.email().equals(email))
              .findFirst()
              .orElseThrow()
              .source());
    }
    assertEquals(List.of("poster", "desk", "web", "web"), sources);
  }

  @Test
  void onlyThoseWhoTickItAreTrackedPersonally() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    assertEquals(Member.Tracking.ANONYMOUS, club.members().getFirst().tracking());
  }

  @Test
  void aSignUpThatIsNeverConfirmedCannotBeConfirmedAfterSevenDays() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    String link = club.aws.token("confirm");
    club.now = club.now.plus(Duration.ofDays(8));
    assertEquals(404, club.opens("/confirm/{token}", link).status());
    assertEquals(404, club.posts("/confirm/{token}", link).status());
    assertEquals(Member.State.PENDING, club.members().getFirst().state());
    assertEquals(1, club.aws.mails.size());
  }

  @Test
  void aNetworkThatSignsUpTooManyIsAskedToWaitAndItsAddressIsNotKept() {
    try (SignupClub busy = new SignupClub("10")) {
      for (int i = 0; i < 10; i++) {
        assertEquals(200, busy.signsUp("email", i + "@example.dk", "consent", "yes").status());
      }
      var over = busy.signsUp("email", "x@example.dk", "consent", "yes");
      assertEquals(429, over.status());
      assertTrue(over.body().contains("Der er travlt"), over.body());
      assertEquals(10, busy.aws.mails.size());
      assertFalse(busy.everything().contains("192.0.2"), "a network address is kept");
      busy.source = "192.0.2.2";
      assertEquals(200, busy.signsUp("email", "x@example.dk", "consent", "yes").status());
      busy.source = "192.0.2.1";
      busy.now = busy.now.plus(Duration.ofHours(1));
      assertEquals(200, busy.signsUp("email", "y@example.dk", "consent", "yes").status());
    }
  }

  @Test
  void racingConfirmsAndLeavesNeverFail() throws Exception {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    String confirm = club.aws.token("confirm");
    all(() -> club.posts("/confirm/{token}", confirm).status());
    assertEquals(2, club.aws.mails.size(), "one welcome");
    String leave = club.aws.token("unsubscribe");
    String me = club.aws.token("me");
    all(() -> club.posts("/me/{token}", me, "topics", "boger", "panel", "yes").status());
    all(() -> club.posts("/unsubscribe/{token}", leave).status());
    assertEquals(Member.State.LEFT, club.members().getFirst().state());
    assertEquals(1, club.consents().stream().filter(each -> each.contains("#WITHDRAWN")).count());
  }

  private static void all(Callable<Integer> request) throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> each : threads.invokeAll(List.of(request, request, request, request))) {
        assertEquals(200, each.get());
      }
    }
  }

  private static int membershipsOfRacingSignUps(SignupClub where) throws Exception {
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      requests.add(() -> where.signsUp("email", "ida@example.dk", "consent", "yes").status());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(requests);
    }
    return where.members().size();
  }

  @Test
  void racingSignUpsMakeOneMembershipAndWithoutTheGuardTheyWouldMakeMore() throws Exception {
    assertEquals(1, membershipsOfRacingSignUps(club));
    try (SignupClub weak =
        SignupClub.racingWithout("attribute_not_exists(pk)", "attribute_not_exists(nothing)")) {
      assertTrue(membershipsOfRacingSignUps(weak) > 1);
    }
  }

  @Test
  void whoBouncedMayTryAgainAndWhoComplainedIsNeverWrittenTo() {
    Member ida = club.idaJoins();
    club.stops(ida, Member.State.BOUNCED);
    Member stopped = club.members().getFirst();
    assertTrue(stopped.name() == null && stopped.topics().isEmpty(), "as by leaving");
    assertEquals(Member.Tracking.NONE, stopped.tracking());
    club.aws.account.suppress("ida@example.dk", "BOUNCE");
    int before = club.aws.mails.size();
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    assertEquals(Map.of(), club.aws.account.suppressed());
    assertEquals(before + 1, club.aws.mails.size());
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    Member again =
        club.members().stream()
            .filter(each -> each.state() == Member.State.ACTIVE)
            .findFirst()
            .orElseThrow();

    club.stops(again, Member.State.COMPLAINED);
    club.aws.account.suppress("ida@example.dk", "COMPLAINT");
    before = club.aws.mails.size();
    assertEquals(200, club.signsUp("email", "ida@example.dk", "consent", "yes").status());
    assertEquals(200, club.signsUp("email", "ida@example.dk", "consent", "yes").status());
    assertEquals(before, club.aws.mails.size());
    assertEquals(Map.of("ida@example.dk", "COMPLAINT"), club.aws.account.suppressed());
  }
}
