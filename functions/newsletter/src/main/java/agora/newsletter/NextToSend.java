package agora.newsletter;

import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The issue of a club that is next: the oldest approved one that has no mailing. */
record NextToSend(Issues issues, Mailings mailings) {

  /**
   * Asks for all heads at once; what it is not told of has its own looked at, since that answer may
   * be older than the last write.
   */
  Optional<Issue> find(String club) {
    List<Issue> approved = issues.all(club).stream().filter(NextToSend::approved).toList();
    Set<String> begun = mailings.begun(approved.stream().map(NextToSend::id).toList()).keySet();
    return approved.stream()
        .filter(issue -> !begun.contains(id(issue)))
        .filter(issue -> mailings.find(id(issue)).isEmpty())
        .findFirst();
  }

  private static String id(Issue issue) {
    return Mailing.id(issue.club(), issue.id());
  }

  /** Whether the issue stands as it was approved. */
  static boolean approved(Issue issue) {
    return ContentHash.isApproved(issue);
  }
}
