package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import agora.signup.SignupClub.Answer;
import agora.stack.Item;
import agora.testkit.history.History;
import agora.tokens.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An article that members alone read whole: by the link in their mail, while they are members. */
final class MembersArticleTest {

  private static final String READ = "/read/{token}";
  private static final String REST = "Resten står **kun** her.";

  private final SignupClub club = new SignupClub();
  private final History history = club.history();
  private final Member ida = club.idaJoins();
  private final PersonalLinks links =
      new PersonalLinks(new Tokens(club::keys, () -> club.now), () -> club.now, "");

  @AfterEach
  void close() {
    club.close();
  }

  private static Issue issue(String rest) {
    return new Issue(
        SignupClub.ID,
        "2026-12",
        "December",
        "Linjen efter",
        List.of(
            new Block.Exclusive(
                Block.Words.of("lang", "Den lange", "Sådan *begynder* den.\n\n" + rest)),
            new Block.Text(Block.Words.of("kort", "Den korte", "Alt er for alle."))),
        "hash");
  }

  private void leaves() {
    Issue issue = issue(REST);
    new Issues(club.contents()).save(issue);
    history.waits("2026-12");
    Mailings mailings = new Mailings(club.client, club.table("MailingsTable"));
    new SentIssues(mailings)
        .start(Mailing.id(SignupClub.ID, "2026-12"), SentIssue.of(issue, Map.of()));
    mailings.planned(Mailing.id(SignupClub.ID, "2026-12"));
    club.dynamo.settle();
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private Answer reads(String block) {
    return club.opens(READ, token(links.read(ida, "2026-12", block)));
  }

  @Test
  void theWholeOfItStandsBehindTheLinkAndItsBeginningInTheArchive() {
    leaves();
    Answer whole = reads("lang");
    assertEquals(200, whole.status());
    assertTrue(whole.body().contains("Sådan <em>begynder</em> den."), whole.body());
    assertTrue(whole.body().contains("Resten står <strong>kun</strong> her."), whole.body());
    assertEquals("noindex", whole.headers().get("x-robots-tag"));
    Map<String, String> issue = Map.of("club", SignupClub.ID, "issue", "2026-12");
    for (String page :
        List.of(
            club.get("/clubs/{club}/issues/{issue}", issue).body(),
            club.get("/clubs/{club}/feed.xml", Map.of("club", SignupClub.ID)).body())) {
      assertTrue(page.contains("Den lange") && page.contains("Sådan "), page);
      assertTrue(page.contains("Alt er for alle."), page);
      assertFalse(page.contains("Resten står"), page);
      assertTrue(page.contains("Resten af artiklen er for medlemmer."), page);
      assertTrue(
          page.contains("/clubs/" + SignupClub.ID + "\"")
              || page.contains("/clubs/" + SignupClub.ID + "&quot;")
              || page.contains("/clubs/" + SignupClub.ID),
          page);
      assertFalse(page.contains("/read/"), page);
    }
  }

  @Test
  void whatLeftIsReadWhateverBecameOfTheDraft() {
    leaves();
    new Issues(club.contents()).save(issue("Noget helt andet."));
    club.dynamo.settle();
    assertTrue(reads("lang").body().contains("Resten står"));
  }

  @Test
  void whoPausesIsStillAMember() {
    leaves();
    sets("paused", AttributeValue.fromS(club.now.toString()));
    assertEquals(200, reads("lang").status());
  }

  @ParameterizedTest
  @EnumSource(
      value = Member.State.class,
      names = {"LEFT", "BOUNCED", "COMPLAINED"})
  void theLinkEndsWithTheMembership(Member.State state) {
    leaves();
    assertEquals(200, reads("lang").status());
    if (state == Member.State.LEFT) {
      club.posts("/unsubscribe/{token}", token(links.unsubscribe(ida)));
    } else {
      club.stops(ida, state);
    }
    club.dynamo.settle();
    Answer answer = reads("lang");
    assertEquals(403, answer.status());
    assertTrue(answer.body().contains("Artiklen er for medlemmer"), answer.body());
    assertFalse(answer.body().contains("Sådan "), answer.body());
  }

  @Test
  void ofWhoIsErasedNothingIsKnown() {
    leaves();
    new Erasure(club.tables(), () -> club.now).erase(SignupClub.ID, ida.id(), Consent.How.ERASURE);
    club.dynamo.settle();
    assertEquals(404, reads("lang").status());
  }

  @Test
  void aLinkOpensNothingButItsArticle() {
    leaves();
    assertEquals(404, reads("kort").status(), "what all may read stands in the archive");
    assertEquals(404, reads("nichts").status());
    String token = token(links.read(ida, "2026-12", "lang"));
    assertEquals(404, club.opens(READ, token.replace("lang", "kort")).status());
    assertEquals(404, club.opens(READ, token(links.preferences(ida))).status());
    assertEquals(404, club.opens("/me/{token}", token).status());
  }

  @Test
  void whatHasNotLeftIsThePanelsAlone() {
    new Issues(club.contents()).save(issue(REST));
    club.dynamo.settle();
    assertEquals(404, reads("lang").status());
    sets("panel", AttributeValue.fromBool(true));
    assertTrue(reads("lang").body().contains("Resten står"));
  }

  private void sets(String name, AttributeValue value) {
    club.client.updateItem(
        update ->
            update
                .tableName(club.table("MembersTable"))
                .key(Item.key(SignupClub.ID, ida.id().value()))
                .updateExpression("SET #name = :value")
                .expressionAttributeNames(Map.of("#name", name))
                .expressionAttributeValues(Map.of(":value", value)));
    club.dynamo.settle();
  }
}
