package agora.newsletter;

import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.Optional;

/** The issue of a club that is next: the oldest approved one that has no mailing. */
record NextToSend(Issues issues, Mailings mailings) {

  Optional<Issue> find(String club) {
    return issues.all(club).stream()
        .filter(NextToSend::approved)
        .filter(issue -> mailings.find(Mailing.id(club, issue.id())).isEmpty())
        .findFirst();
  }

  /** Whether the issue stands as it was approved. */
  static boolean approved(Issue issue) {
    return ContentHash.isApproved(issue);
  }
}
