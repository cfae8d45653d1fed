package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.RhythmExceptions;
import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.events.Event;
import agora.events.Events;
import agora.members.Member;
import biweekly.Biweekly;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a club decides for itself, as citizens meet it. */
final class ClubSettingsTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private String page(String language) {
    club.dynamo.settle(); // who looks at it is in no hurry
    return club.call(
            "GET /clubs/{club}",
            Map.of("club", SignupClub.ID),
            Map.of("accept-language", language),
            "")
        .body();
  }

  private void writesOnlyDanish() {
    club.changes(
        rules -> rules,
        now ->
            SignupClub.with(now, List.of(Language.DANISH), now.look(), now.privacy(), now.rules()));
  }

  @Test
  void aClubThatWritesOnlyDanishOffersNothingElse() {
    assertTrue(page("en").contains("name=\"language\" value=\"en\""));
    writesOnlyDanish();
    String page = page("en");
    assertTrue(page.contains("name=\"language\" value=\"da\""), page);
    assertTrue(page.contains("The emails are in Danish."), page);
    assertEquals(
        422, club.signsUp("email", "ida@example.dk", "consent", "yes", "language", "en").status());
    club.call(
        "POST /clubs/{club}/members",
        Map.of("club", SignupClub.ID),
        Map.of("content-type", "application/json", "accept-language", "en"),
        "{\"email\":\"ida@example.dk\",\"consent\":true}");
    assertEquals(Language.DANISH, club.members().getFirst().language());
  }

  /** What is kept of former members is still theirs to read: their own pages know the club. */
  @Test
  void aClubThatIsDeletedIsNotListed() {
    String listed = "href=\"/clubs/" + SignupClub.ID + "?lang=da\"";
    assertTrue(club.get("/", Map.of()).body().contains(listed));
    Clubs clubs = new Clubs(club.contents());
    clubs.save(clubs.find(SignupClub.ID).orElseThrow().deleted(club.now));
    club.dynamo.settle();
    assertFalse(club.get("/", Map.of()).body().contains(listed));
    assertTrue(page("da").contains("<h1>"));
  }

  @Test
  void thePreferencesOfferTheClubsLanguages() {
    club.idaJoins();
    String me = club.aws.token("me");
    assertTrue(club.opens("/me/{token}", me).body().contains("value=\"en\""));
    writesOnlyDanish();
    assertFalse(club.opens("/me/{token}", me).body().contains("name=\"language\""));
    assertEquals(422, club.posts("/me/{token}", me, "language", "en").status());
    assertEquals(Language.DANISH, club.members().getFirst().language());
  }

  @Test
  void pagesHaveTheClubsColourWithoutAnyStyleOfTheirOwn() {
    club.changes(
        rules -> rules,
        now ->
            SignupClub.with(
                now, now.languages(), new Club.Look("#1F4F8A"), now.privacy(), now.rules()));
    club.idaJoins();
    for (String page :
        List.of(page("da"), club.opens("/me/{token}", club.aws.token("me")).body())) {
      assertTrue(page.contains("href=\"/assets/accent-1f4f8a.css\""), page);
      assertFalse(page.contains("style=") || page.contains("<style"), page);
    }
    var css = club.get("/assets/{name}", Map.of("name", "accent-1f4f8a.css"));
    assertEquals("text/css; charset=utf-8", css.headers().get("content-type"));
    assertTrue(css.body().contains("--accent: #1f4f8a;"), css.body());
    for (String name :
        List.of(
            "accent-1f4f8.css", "accent-1f4f8a;}.css", "accent-red.css", "accent-1f4f8a.css2")) {
      assertEquals(404, club.get("/assets/{name}", Map.of("name", name)).status(), name);
    }
  }

  @Test
  void theFormSaysTheClubsOwnAgeAndItsWordsOnPersonalData() {
    club.changes(
        _ -> new Rules(false, null, 16, 24, 60, 3, 4, true),
        now ->
            SignupClub.with(
                now,
                now.languages(),
                now.look(),
                new Club.Privacy("Spørg <Ida> i huset.", "Ask <Ida> at the house."),
                now.rules()));
    assertTrue(page("da").contains("Jeg er 16 år eller ældre"));
    assertTrue(page("da").contains("Spørg &lt;Ida&gt; i huset."), page("da"));
    assertTrue(page("en").contains("I am 16 or older"));
    assertTrue(page("en").contains("Ask &lt;Ida&gt; at the house."));
  }

  @Test
  void aClosedClubTakesNobodyAndSaysSoKindly() {
    club.idaJoins();
    new Clubs(club.contents())
        .change(SignupClub.ID, _ -> RhythmExceptions.EMPTY.close(true, club.now));
    assertTrue(page("da").contains("Klubben er lukket"));
    assertTrue(page("en").contains("The club is closed"));
    assertFalse(page("en").contains("past issues"), "there are none");
    assertFalse(page("da").contains("<form"), page("da"));
    int before = club.aws.mails.size();
    var answer = club.signsUp("email", "bo@example.dk", "consent", "yes");
    assertEquals(409, answer.status());
    assertTrue(answer.body().contains("velkommen i bibliotekets andre klubber"), answer.body());
    assertEquals(before, club.aws.mails.size());
    assertEquals(1, club.members().size());
    club.posts("/unsubscribe/{token}", club.aws.token("unsubscribe"));
    assertEquals(Member.State.LEFT, club.members().getFirst().state(), "one may always leave");
    new Clubs(club.contents()).change(SignupClub.ID, _ -> RhythmExceptions.EMPTY);
    assertEquals(200, club.signsUp("email", "bo@example.dk", "consent", "yes").status());
  }

  @Test
  void whoConfirmsTooLateInAClosedClubIsToldSo() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    String confirm = club.aws.token("confirm");
    new Clubs(club.contents())
        .change(SignupClub.ID, _ -> RhythmExceptions.EMPTY.close(true, club.now));
    assertEquals(409, club.opens("/confirm/{token}", confirm).status());
    assertEquals(409, club.posts("/confirm/{token}", confirm).status());
    assertEquals(Member.State.PENDING, club.members().getFirst().state());
    assertEquals(1, club.aws.mails.size());
  }

  @Test
  void theClubsPageLeadsToLeavingToTheCalendarAndToTheFeed() {
    for (String address : List.of("/leave?lang=da", "/events.ics", "/feed.xml")) {
      assertTrue(page("da").contains("href=\"/clubs/her-er-debat" + address + "\""), address);
    }
  }

  @Test
  void aCancelledEventIsShownAsCancelled() {
    club.history().of(club.idaJoins());
    assertFalse(page("da").contains("Aflyst"));
    Events events = new Events(club.contents());
    events.save(events.find(SignupClub.ID, "debat").map(Event::cancel).orElseThrow());
    assertTrue(page("da").contains("Aflyst"));
    String calendar = club.get("/clubs/{club}/events.ics", Map.of("club", SignupClub.ID)).body();
    assertTrue(Biweekly.parse(calendar).first().getEvents().getFirst().getStatus().isCancelled());
  }

  @Test
  void everySingleMailNamesItsClubAndMemberToTheMailService() throws IOException {
    Member ida = club.idaJoins(); // asked to confirm, and welcomed
    club.signsUp("email", "ida@example.dk", "consent", "yes"); // told that she is one already
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    assertEquals(4, club.aws.mails.size());
    for (String mail : club.aws.mails) {
      String tags = String.valueOf(Json.object(mail).get("EmailTags"));
      assertTrue(tags.contains(SignupClub.ID) && tags.contains(ida.id().value()), tags);
      assertTrue(
          Pattern.matches("[A-Za-z0-9_-]{1,256}", ida.id().value()), "SES takes no other letters");
    }
  }
}
