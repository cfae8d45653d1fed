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
}
