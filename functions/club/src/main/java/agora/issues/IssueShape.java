package agora.issues;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.store.Contents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for a draft before it is saved; it may still be incomplete. */
public final class IssueShape {

  private static final int MOST_BLOCKS = 50;
  private static final int LONGEST_TEXT = 10_000;

  private IssueShape() {}

  /** What is wrong with a draft; nothing if it can be saved. */
  public static List<Fault> of(Issue issue) {
    Finding found = new Finding();
    found.unless(Texts.isId(issue.id()), "id", new Problem.NoNewId(64));
    found.unless(
        issue.leaves() == null || !(issue.departure() instanceof IssueDeparture.ByHand),
        "leaves",
        new Problem.NoDeparture());
    line(issue.subject(), "subject", found);
    line(issue.preheader(), "preheader", found);
    found.unless(issue.blocks().size() <= MOST_BLOCKS, "blocks", new Problem.TooMany(MOST_BLOCKS));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < issue.blocks().size(); i++) {
      Block block = issue.blocks().get(i);
      String at = "blocks[" + i + "].";
      found.unless(Texts.isId(block.id()), at + "id", new Problem.NoNewId(64));
      found.unless(seen.add(block.id()), at + "id", new Problem.Twice());
      found.unless(
          block.text().length() <= LONGEST_TEXT, at + "text", new Problem.TooLong(LONGEST_TEXT));
      if (block instanceof Block.Benefit(_, _, _, String pickup) && pickup != null) {
        line(pickup, at + "pickup", found);
      }
    }
    found.unless(
        !found.errors().isEmpty() || Contents.fits(issue), "blocks", new Problem.TooLongTogether());
    return found.errors();
  }

  private static void line(String text, String field, Finding found) {
    found.unless(Texts.isOneLine(text) && text.length() <= 200, field, new Problem.NoLine(200));
  }
}
