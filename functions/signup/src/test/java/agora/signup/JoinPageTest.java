package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import agora.members.links.PersonalLinks;
import agora.testkit.visitors.Press;
import agora.tokens.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The club's own page and its form, as a person and as a program meet it. */
final class JoinPageTest {

  private static final String ROUTE = "/clubs/{club}/members";
  private static final Map<String, String> PATH = Map.of("club", SignupClub.ID);

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private Document page() {
    return Jsoup.parse(club.get("/clubs/{club}", PATH).body());
  }

  /** Fills in everything, as a program does that knows forms, but not this one. */
  private static String filled(Document page, boolean trap) {
    Element form = page.selectFirst("form[method=post]");
    if (form == null) {
      throw new AssertionError("no form in " + page);
    }
    return form.select("input[name]").stream()
        .map(
            input ->
                switch (input.attr("name")) {
                  case "email" -> "email=ida%40example.dk";
                  case "website" -> trap ? "website=https%3A%2F%2Fspam.example" : "website=";
                  default ->
                      input.attr("name")
                          + "="
                          + URLEncoder.encode(input.attr("value"), StandardCharsets.UTF_8);
                })
        .collect(Collectors.joining("&"));
  }

  private SignupClub.Answer posts(String form) {
    return club.call("POST " + ROUTE, PATH, Press.HEADERS, form);
  }

  @Test
  void aProgramThatFillsInTheFormAtOnceIsAskedAndMailsNobody() {
    String form = filled(page(), false);
    for (int i = 0; i < 10; i++) {
      var answer = posts(form);
      assertEquals(200, answer.status());
      assertTrue(answer.body().contains("Tryk en gang til"), answer.body());
      form = filled(Jsoup.parse(answer.body()), false);
    }
    assertEquals(List.of(), club.aws.mails);
    assertEquals(List.of(), club.members());
  }

  @Test
  void aPersonWhoTakesThreeSecondsIsNotAsked() {
    String form = filled(page(), false);
    club.now = club.now.plusSeconds(3);
    assertTrue(posts(form).body().contains("Se i din mail"));
    assertEquals(1, club.aws.mails.size());
  }

  @Test
  void aPersonWhoseBrowserFillsInTheFormPressesOnceMore() {
    var answer = posts(filled(page(), false));
    club.now = club.now.plusSeconds(2);
    assertTrue(posts(filled(Jsoup.parse(answer.body()), false)).body().contains("Se i din mail"));
    assertEquals(1, club.aws.mails.size());
  }

  @Test
  void aMarkOfAnotherClubOrAnotherKeyIsNone() {
    String form = "email=ida%40example.dk&age=15&consent=yes&page=join";
    for (String body :
        List.of(
            form,
            form + "&shown=k1.p.0.x.y",
            Press.form(club.keys(), club.now, "/clubs/andre", form))) {
      assertTrue(posts(body).body().contains("Tryk en gang til"), body);
    }
    assertEquals(List.of(), club.aws.mails);
  }

  @Test
  void whoFillsInTheFieldThatNobodySeesIsAnsweredAndMailsNobody() {
    String form = filled(page(), true);
    club.now = club.now.plus(Duration.ofMinutes(1));
    assertTrue(posts(form).body().contains("Se i din mail"));
    assertEquals(List.of(), club.aws.mails);
    assertEquals(List.of(), club.members());
  }

  @Test
  void whatIsWrongIsSaidInTheOrderOfTheForm() {
    club.admits(false, "BOGORM-27");
    String body = club.signsUpOnThePage("email", "ida", "invitation", "x").body();
    List<String> said =
        Jsoup.parse(body).select("[role=alert] a").stream().map(each -> each.attr("href")).toList();
    assertEquals(List.of("#email", "#invitation", "#age", "#consent"), said);
  }

  @Test
  void theAnswerRepeatsTheAddressSoThatAMisspellingIsSeen() {
    String page = club.signsUp("email", "Ida+x@example.dk", "consent", "yes").body();
    assertTrue(page.contains("Ida+x@example.dk"), page);
    String hostile = club.signsUp("email", "<b>x</b>@example.dk", "website", "spam").body();
    assertFalse(hostile.contains("<b>"), hostile);
  }

  @Test
  void theConfirmedPageAndTheWelcomeSayWhatComesNext() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    String page = club.posts("/confirm/{token}", club.aws.token("confirm")).body();
    String mail = club.aws.mails.getLast();
    for (String each : List.of(page, mail)) {
      assertTrue(each.contains("Næste udgave kommer tirsdag den 1. december kl. 9."), each);
    }
  }

  @Test
  void aMembersOwnPageLeadsOutAndSaysHowLongAPauseMayBe() {
    club.idaJoins();
    Document me = Jsoup.parse(club.opens("/me/{token}", club.aws.token("me")).body());
    Element pause = me.selectFirst("input[name=pause]");
    if (pause == null) {
      throw new AssertionError(me.html());
    }
    assertEquals("2026-11-03", pause.attr("min"));
    assertEquals("2027-11-03", pause.attr("max"));
    String leave = me.select("a[href^=/unsubscribe/]").attr("href");
    String token = leave.substring("/unsubscribe/".length(), leave.indexOf('?'));
    assertEquals(200, club.opens("/unsubscribe/{token}", token).status());
    assertEquals(200, club.posts("/unsubscribe/{token}", token).status());
    assertEquals("LEFT", club.members().getFirst().state().name());
  }

  @Test
  void whoLeavesAndJoinsAllDayIsWelcomedTwice() {
    PersonalLinks links =
        new PersonalLinks(new Tokens(club::keys, () -> club.now), () -> club.now, "");
    club.idaJoins();
    for (int i = 0; i < 4; i++) {
      String leave = links.unsubscribe(active());
      club.posts("/unsubscribe/{token}", leave.substring(leave.lastIndexOf('/') + 1));
      club.signsUp("email", "ida@example.dk", "consent", "yes");
      club.posts("/confirm/{token}", club.aws.token("confirm"));
    }
    active();
    long welcomes =
        club.aws.mails.stream().filter(each -> each.contains("Velkommen til Hør her")).count();
    assertEquals(2, welcomes);
  }

  private Member active() {
    return club.members().stream()
        .filter(each -> each.state() == Member.State.ACTIVE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOldLinkWelcomesNobodyAgain() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    String old = club.aws.token("confirm");
    club.posts("/confirm/{token}", old);
    String leave = club.aws.token("unsubscribe");
    for (int i = 0; i < 8; i++) {
      club.posts("/unsubscribe/{token}", leave);
      club.signsUp("email", "ida@example.dk", "consent", "yes");
      club.posts("/confirm/{token}", old);
      club.now = club.now.plus(Duration.ofHours(1));
    }
    assertTrue(
        club.aws.mails.stream().filter(each -> each.contains("Velkommen til Hør her")).count() <= 2,
        club.aws.mails::toString);
  }
}
