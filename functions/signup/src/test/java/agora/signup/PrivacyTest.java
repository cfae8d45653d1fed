package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Controller;
import agora.clubs.Rules;
import agora.stack.Route;
import agora.tokens.Hashes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are told of their data (GDPR articles 13 and 14), and who tells it. */
final class PrivacyTest {

  /** Of the notice's words, by version and language, with the library and club of the tests. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "2027-04 da", "d7e563b3d481cbcf6bbd9c2feb3a090860c645f9f1927c52808879c7fb96fa55",
          "2027-04 en", "55ce34eb66eb4dd3ec2a8c0e90ffaaa06d079db7827fd06ef573494594d05847");

  private SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private String notice(String language) {
    var answer =
        club.call(
            "GET /clubs/{club}/privacy",
            Map.of("club", SignupClub.ID),
            Map.of("accept-language", language),
            "");
    assertEquals(200, answer.status());
    return Jsoup.parse(answer.body()).select("main").text();
  }

  @Test
  void theNoticeSaysWhoWhatForOnWhatBasisHowLongAndWhereToComplain() {
    for (String words :
        List.of(
            "Eksempelby Bibliotek",
            "CVR 12345678",
            "Torvet 1, 9999 Eksempelby",
            "dpo@example.dk",
            "artikel 6, stk. 1, litra a",
            "artikel 9, stk. 2, litra a",
            "2 år efter den sidste mail",
            "til der er gået 5 år",
            "3 måneder efter, at du har ændret det",
            "400 dage. Klik: 90 dage",
            "ingen bekræfter: 7 dage",
            "Sikkerhedskopier: 35 dage",
            "eu-north-1",
            "Data Privacy Framework",
            "artikel 21",
            "Datatilsynet",
            "Version 2027-04.1")) {
      assertTrue(notice("da").contains(words), words + " in " + notice("da"));
    }
    assertTrue(notice("en").contains("Who is responsible?"));
    assertEquals(200, club.get("/privacy", Map.of()).status());
    assertEquals(404, club.get("/clubs/{club}/privacy", Map.of("club", "nope")).status());
  }

  @Test
  void theTermsAreTheClubsOwn() {
    club.changes(_ -> new Rules(false, null, 15, 18, 60, 1, 4, true), now -> now);
    String notice = notice("da");
    assertTrue(notice.contains("18 måneder efter den sidste mail"), notice);
    assertTrue(notice.contains("1 måned efter"), notice);
  }

  @Test
  void aWordOfTheNoticeThatChangesGetsANewVersion() {
    Map<String, String> hashes = new TreeMap<>();
    for (String language : List.of("da", "en")) {
      hashes.put(Controller.WORDS + " " + language, Hashes.sha256(notice(language)));
    }
    assertEquals(
        KNOWN,
        hashes,
        "The notice was changed. Give Controller.WORDS a new value, and its hashes here.");
  }

  @Test
  void everyPageAndEveryMailLinksToTheNotice() {
    club.idaJoins();
    for (Route route : SignupClub.TEMPLATE.routes()) {
      if (route.function().equals("SignupFunction") && route.method().equals("GET")) {
        var answer =
            club.get(
                route.path(),
                Map.of("club", SignupClub.ID, "token", club.aws.token("me"), "issue", "x"));
        if (String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) {
          assertTrue(answer.body().contains("/privacy?lang="), route.path());
        }
      }
    }
    for (String mail : club.aws.mails) {
      assertTrue(mail.contains("/clubs/her-er-debat/privacy"), mail);
      assertTrue(mail.contains("Torvet 1, 9999 Eksempelby"), mail);
    }
  }

  @Test
  void nobodySignsUpBeforeTheLibraryHasSaidWhoItIs() {
    club.close();
    club = SignupClub.ofNobody();
    var answer = club.signsUp("email", "ida@example.dk", "consent", "yes");
    assertEquals(503, answer.status());
    assertTrue(answer.body().contains("Vi er ikke helt klar endnu"), answer.body());
    String page = club.get("/clubs/{club}", Map.of("club", SignupClub.ID)).body();
    assertFalse(page.contains("name=\"email\""), page);
    assertTrue(page.contains("Vi er ikke helt klar"), page);
    assertEquals(503, club.get("/privacy", Map.of()).status());
    assertEquals(List.of(), club.members());
    assertEquals(List.of(), club.aws.mails);
  }
}
