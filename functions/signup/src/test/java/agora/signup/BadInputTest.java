package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses, names and tokens that are not what they should be. */
final class BadInputTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void anInternationalDomainIsSentAsPunycodeAndShownAsItIsWritten() {
    club.signsUp("email", "Ida+klub@BØGER.dk", "consent", "yes");
    assertEquals("ida+klub@xn--bger-gra.dk", club.members().getFirst().email());
    assertTrue(club.aws.mails.getLast().contains("[\"ida+klub@xn--bger-gra.dk\"]"));
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String link = club.aws.token("mine");
    String cookie = String.valueOf(club.posts("/mine/{token}", link).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    assertTrue(club.opens("/mine/{token}", link).body().contains("ida+klub@bøger.dk"));
  }

  @Test
  void anAddressMayHave254CharactersAndNoMore() {
    String domain = ("x".repeat(62) + ".").repeat(3) + "dk";
    String local = "a".repeat(254 - domain.length() - 1);
    assertEquals(200, club.signsUp("email", local + "@" + domain, "consent", "yes").status());
    assertEquals(422, club.signsUp("email", "a" + local + "@" + domain, "consent", "yes").status());
  }

  @Test
  void addressesThatLookAlikeAreTwoAndThoseThatAreTheSameAreOne() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    club.signsUp("email", " IDA@EXAMPLE.DK ", "consent", "yes");
    assertEquals(1, club.members().size());
    club.signsUp("email", "ida+1@example.dk", "consent", "yes");
    club.signsUp("email", "ida@exаmple.dk", "consent", "yes"); // the a is Cyrillic
    assertEquals(3, club.members().size());
    assertTrue(club.members().stream().anyMatch(each -> each.email().startsWith("ida@xn--")));
  }

  @Test
  void namesMayHaveEmojiAndTwoDirectionsButNothingUnseen() {
    for (String name : List.of("Ida 🌻", "عيدا", "O'Brien & søn")) {
      assertEquals(
          200, club.signsUp("email", "ida@example.dk", "name", name, "consent", "yes").status());
      assertEquals(name, club.members().getFirst().name());
    }
    for (String name : List.of("Ida\u202Egpj.exe", "Ida\u200B", "Ida\u2028x", "Ida\u0000")) {
      assertEquals(
          422, club.signsUp("email", "ida@example.dk", "name", name, "consent", "yes").status());
    }
  }

  @Test
  void everyTokenThatIsNotForThisGivesTheSamePage() {
    club.idaJoins();
    String me = club.aws.token("me");
    String unknown = club.opens("/me/{token}", "forged").body();
    for (String token :
        List.of(
            me.substring(0, me.length() - 1),
            me.substring(0, 20),
            me + "x",
            "k9" + me.substring(2),
            me.replace(".p.", ".m."),
            club.aws.token("unsubscribe"),
            "x".repeat(5000),
            "....",
            "%00")) {
      var answer = club.opens("/me/{token}", token);
      assertEquals(404, answer.status(), token);
      assertEquals(unknown, answer.body(), token);
    }
    club.now = club.now.plus(Duration.ofDays(401));
    var old = club.opens("/me/{token}", me);
    assertEquals(410, old.status());
    assertTrue(old.body().contains("Send mig et nyt link"), old.body());
    assertFalse(old.body().contains("ida@"), old.body());
  }

  private SignupClub.Answer joins(String type, String body) {
    return club.call(
        "POST /clubs/{club}/members",
        Map.of("club", SignupClub.ID),
        Map.of("content-type", type, "accept-language", "en"),
        body);
  }

  @Test
  void aFormMayFill64KiBAndNoMore() {
    String form = "email=ida%40example.dk&consent=yes&other=";
    String fits = form + "x".repeat(64 * 1024 - form.length());
    assertEquals(200, joins("application/x-www-form-urlencoded", fits).status());
    var over = joins("application/x-www-form-urlencoded", fits + "x");
    assertEquals(413, over.status());
    assertTrue(over.body().contains("You have written too much"), over.body());
  }

  @Test
  void aFormThatCannotBeReadIsSaidToBeSo() {
    String multipart = "multipart/form-data; boundary=x";
    String head = "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nida@example.dk\r\n";
    for (var broken :
        List.of(
            joins("application/x-www-form-urlencoded", "email=ida%4"),
            joins("application/json", "{\"email\":"),
            joins(multipart, head),
            joins(multipart, head + "name=\"a\"\n\n".repeat(6_000)))) {
      assertEquals(400, broken.status());
      assertTrue(broken.body().contains("could not read what you sent"), broken.body());
    }
    assertTrue(club.members().isEmpty());
  }
}
