package agora.issues;

import agora.store.Contents;
import java.util.List;
import java.util.Optional;

/** The issues of the clubs, drafts and approved ones. */
public final class Issues {

  private final Contents contents;

  public Issues(Contents contents) {
    this.contents = contents;
  }

  public Optional<Issue> find(String club, String issue) {
    return contents.find(club, "issue", issue, Issue.class);
  }

  /** All issues of a club, oldest id first. */
  public List<Issue> all(String club) {
    return contents.all(club, "issue", Issue.class);
  }

  public void save(Issue issue) {
    contents.save(issue.club(), "issue", issue.id(), issue);
  }

  /**
   * Approves an issue as it was read.
   *
   * @return false, and it stays a draft, if it was edited since
   */
  public boolean approve(Issue read) {
    Issue approved =
        new Issue(
            read.club(),
            read.id(),
            read.subject(),
            read.preheader(),
            read.blocks(),
            ContentHash.of(read));
    return contents.replace(read.club(), "issue", read.id(), read, approved);
  }
}
