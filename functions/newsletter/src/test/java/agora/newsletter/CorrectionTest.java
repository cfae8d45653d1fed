package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.ids.MailingId;
import agora.issues.Correction;
import agora.issues.Corrections;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorrectionTest {

  private static final String CORRECTION = Post.MAILING + "--rettelse-1";

  @Test
  void aCorrectionGoesToThoseWhoGotTheErrorAndAreStillMembers() throws IOException {
    try (Post post = new Post()) {
      post.approvedIssue();
      post.members(240);
      post.planNow();
      post.sends(0);
      post.sends(2);
      post.member(3, "Ida", Language.DANISH, Member.Tracking.NONE, Member.State.LEFT);
      post.member(239, "Ida", Language.DANISH, Member.Tracking.NONE, Member.State.LEFT);
      post.member(500, "Ny", Language.DANISH, Member.Tracking.NONE, Member.State.ACTIVE);
      int issues = post.aws.bulkEntries.size();
      assertEquals(140, issues);

      Correction correction =
          new Correction(
              "her-er-debat", "2026-12", "rettelse-1", "Rettelse", "Kl. 19.", null, null);
      Corrections corrections = new Corrections(post.contents());
      corrections.replace(
          corrections.read("her-er-debat", correction.name()),
          correction,
          new Mailings(post.dynamo, post.mailings()));
      new Mailings(post.dynamo, post.mailings())
          .begin(
              Mailing.waiting(
                  new MailingId(CORRECTION),
                  Mailing.Kind.CORRECTION,
                  new Clubs(post.contents()).find("her-er-debat").orElseThrow(),
                  "2026-12",
                  "bibliotek.example",
                  post.now,
                  null,
                  null));
      post.aws.queues.failsAfter.set(1);
      for (int i = 0; i < 3; i++) {
        Post.message(post.planner, "{\"mailing\":\"" + CORRECTION + "\"}");
      }
      assertEquals(138, post.head(CORRECTION).planned());
      assertEquals(
          List.of(99, 0, 39), post.batchesOf(CORRECTION).stream().map(List::size).toList());
      for (int batch : List.of(0, 2)) {
        assertTrue(
            Post.message(
                post.sender, "{\"mailing\":\"" + CORRECTION + "\",\"batch\":" + batch + "}"));
      }
      assertEquals(issues + 138, post.aws.bulkEntries.size());
      assertTrue(
          post.aws.bulkEntries.getLast().call().toString().contains("Rettelse"),
          () -> post.aws.bulkEntries.getLast().call().toString());
    }
  }
}
