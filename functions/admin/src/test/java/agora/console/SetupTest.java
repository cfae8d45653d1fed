package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.edge.lambda.Json;
import agora.testkit.aws.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps mails from their readers is seen before the first issue, with how it is mended. */
final class SetupTest {

  private static final String SETUP = "/admin/clubs/her-er-debat/setup";
  private static final String SPF = "bounce.bibliotek.example";
  private static final String DMARC = "_dmarc.bibliotek.example";

  private final Visitor visitor = new Visitor();

  SetupTest() {
    visitor.given("save-library", "save-club");
    visitor.as("frida@bibliotek.example", "admin");
    visitor.site.texts(SPF, List.of("v=spf1 include:amazonses.com ~all"));
    visitor.site.texts(DMARC, List.of("v=DMARC1; p=none"));
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private void ses(Map<String, ?> wishes) {
    visitor.aws.account.set(JsonTrees.of(wishes));
  }

  private Map<String, @Nullable Object> checked() {
    try {
      return Json.asMap(Json.object(visitor.gives(visitor.file("check-setup"))).get("result"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> wrong() {
    return Json.asList(checked().get("faults")).stream()
        .map(each -> Json.asText(Json.asMap(each).get("field")))
        .toList();
  }

  @Test
  void aTrialAccountWithAnUnknownDomainIsSeenAndSoIsThatItWasMended() {
    assertEquals(List.of("links", "staff"), wrong(), "a trial has no domain of its own");
    ses(Map.of("sandbox", true, "signed", false));
    assertEquals(List.of("account", "domain", "signature", "returns", "links", "staff"), wrong());
    String page = visitor.get(SETUP).body();
    assertTrue(page.contains("6 ting er ikke på plads."), page);
    assertTrue(page.contains("Amazon tillader kun prøvemails endnu."), page);
    assertFalse(page.contains("sandbox"), page);
    String plain = page.replaceAll("(?s)<details.*?</details>", "");
    for (String word : List.of("SES", "DKIM", "DNS", "SPF", "DMARC", "Cognito", "SNS")) {
      assertTrue(page.contains("Til IT"), page);
      assertFalse(plain.contains(word), word + " is for IT: " + plain);
    }
    ses(Map.of("sandbox", false, "signed", true));
    assertTrue(visitor.get(SETUP).body().contains("2 ting er ikke på plads."));
  }

  @Test
  void anAccountThatWasStoppedOrTakesTooFewMailsIsSaidToBe() {
    ses(Map.of("sendingEnabled", false, "max24HourSend", -1));
    assertEquals(List.of("account", "links", "staff"), wrong());
    assertTrue(visitor.get(SETUP).body().contains("Amazon har stoppet kontoens mails."));
    visitor.counts("her-er-debat", 60_000);
    ses(Map.of("sendingEnabled", true, "max24HourSend", 50_000));
    assertEquals(List.of("quota", "links", "staff"), wrong());
    assertTrue(
        visitor.get(SETUP).body().contains("tager 50.000 mails i døgnet, og klubben har 60.000"));
  }

  @Test
  void whatTheDomainDoesNotSayIsSeenAndWhatNobodyAnswersIsNotCalledWrong() {
    visitor.site.texts(SPF, List.of("google-site-verification=x", "v=spf1 -all"));
    visitor.site.texts(DMARC, List.of("v=DMARC2"));
    assertEquals(List.of("spf", "dmarc", "links", "staff"), wrong());
    assertTrue(visitor.get(SETUP).body().contains("for _dmarc.bibliotek.example ind i DNS"));
    visitor.site.texts(SPF, null);
    visitor.site.texts(DMARC, null);
    assertEquals(List.of("links", "staff"), wrong());
    assertEquals(List.of("spf", "dmarc"), checked().get("unseen"));
    assertTrue(visitor.get(SETUP).body().contains("Vi kunne ikke se herfra, om Amazon"));
  }

  @Test
  void whatSesDoesNotLetUsAskIsLeftToPeopleAndAllElseIsSaid() {
    assertFalse(visitor.get(SETUP).body().contains("Se selv efter"), "there is nothing to look at");
    visitor.aws.closed.add("/v2/email/account");
    visitor.aws.closed.add("/v2/email/identities/");
    assertEquals(
        List.of("account", "quota", "domain", "signature", "returns"), checked().get("unseen"));
    assertEquals(List.of("links", "staff"), wrong());
    String page = visitor.get(SETUP).body();
    assertTrue(page.contains("Se selv efter"), page);
    assertTrue(page.contains("Vi kunne ikke se herfra, hvad Amazon siger om kontoen."), page);
  }

  @Test
  void whoMayNotMendItDoesNotSeeIt() {
    visitor.as("rosa@bibliotek.example", "writer", "approver", "desk");
    assertEquals(403, visitor.get(SETUP).status());
  }
}
