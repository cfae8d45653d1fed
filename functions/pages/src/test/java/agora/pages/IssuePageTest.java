package agora.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Rules;
import agora.issues.Block;
import agora.issues.Issue;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How often an issue on the web asks its readers to become members. */
final class IssuePageTest {

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "",
          Language.DANISH,
          List.of(),
          new Club.Sender("Biblioteket", "debat", "debat@bibliotek.example"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of(),
          List.of(Language.DANISH),
          Club.Look.PLAIN,
          new Club.Privacy("", ""),
          Rules.USUAL);

  private static final Pattern INVITATION =
      Pattern.compile("<a [^>]*/clubs/her-er-debat[^>]*>Bliv medlem</a>");

  private static final Block EXCLUSIVE =
      new Block.Exclusive(Block.Words.of("lang", "Den lange", "Noget\n\nAlt"));
  private static final Block BENEFIT =
      new Block.Benefit(
          Block.Words.of("gave", "Tavse naboer", "Før andre."),
          12,
          "2026-12-20T18:00",
          "Vis denne side.");
  private static final Block TEXT = new Block.Text(Block.Words.of("om", "Overskrift", "Tekst"));

  private static IssuePage page(List<Block> blocks) {
    Issue issue = new Issue(CLUB.id(), "2026-12", "December", "Kort", blocks, null);
    return new IssuePage(
        CLUB,
        issue,
        blocks.stream()
            .map(block -> new IssuePage.Part(block, "<p>x</p>", null, null, null))
            .toList(),
        List.of());
  }

  private static long invitations(String html) {
    return INVITATION.matcher(html).results().count();
  }

  private static long onThePage(Block... blocks) {
    return invitations(
        Pages.issue(
            Language.DANISH, "https://was.example/", "https://k.example", page(List.of(blocks))));
  }

  @Test
  void whatMembersAloneHaveInvitesWhereItStandsUnlessTheButtonFollows() {
    assertEquals(1, onThePage(TEXT));
    assertEquals(1, onThePage(TEXT, EXCLUSIVE), "two in a row");
    assertEquals(1, onThePage(TEXT, BENEFIT), "two in a row");
    assertEquals(2, onThePage(EXCLUSIVE, TEXT));
    assertEquals(3, onThePage(EXCLUSIVE, BENEFIT, TEXT));
    assertEquals(2, onThePage(BENEFIT, EXCLUSIVE));
  }

  @Test
  void inAFeedWhereNoButtonFollowsTheLastOneInvitesToo() {
    String sections = Pages.sections("https://k.example", page(List.of(TEXT, BENEFIT)));
    assertEquals(1, invitations(sections), sections);
  }
}
