package agora.issues;

import agora.store.Canonical;

/** What an approval is pinned to: an edit afterwards changes the hash and so voids it. */
public final class ContentHash {

  private ContentHash() {}

  /** The hash of all that staff wrote, whether approved or not. */
  public static String of(Issue issue) {
    return new Canonical()
        .text("club", issue.club())
        .text("id", issue.id())
        .text("subject", issue.subject())
        .text("preheader", issue.preheader())
        .parts("blocks", issue.blocks().stream().map(Block::fields).map(ContentHash::of).toList())
        .text("leaves", issue.leaves())
        .hash();
  }

  private static Canonical of(Block.Fields block) {
    return new Canonical()
        .text("id", block.id())
        .text("kind", block.kind().name())
        .text("title", block.title())
        .text("text", block.text())
        .text("author", block.author())
        .text("isbn", block.isbn())
        .text("url", block.url())
        .text("linkText", block.linkText())
        .text("image", block.image())
        .text("alt", block.alt())
        .text("credit", block.credit())
        .text("event", block.event())
        .texts("topics", block.topics())
        .number("places", block.places() == null ? 0 : block.places())
        .text("until", block.until())
        .text("pickup", block.pickup());
  }

  /** Whether the issue stands as it was approved. */
  public static boolean isApproved(Issue issue) {
    String approved = issue.approved();
    return approved != null
        && approved.equals(Canonical.isHash(approved) ? of(issue) : EarlierHash.of(issue));
  }
}
