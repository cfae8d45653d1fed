package agora.issues;

import agora.ids.MailingId;
import agora.mailings.Mailings;
import agora.store.Contents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Issues as they left, beside the heads of their mailings. One is frozen in the same write that
 * lets its mailing be planned, so that what was approved, what is mailed and what the web shows is
 * one text. Issues that left before November 2026 are not kept here.
 */
public record SentIssues(Mailings mailings) {

  /**
   * Lets a WAITING mailing be planned, as this issue.
   *
   * @return false if it does not wait any more, and nothing has changed
   */
  public boolean start(MailingId mailing, SentIssue issue) {
    return mailings.start(mailing, Contents.write(issue));
  }

  public Optional<SentIssue> find(MailingId mailing) {
    return Optional.ofNullable(all(List.of(mailing)).get(mailing));
  }

  /** Those of the mailings that have one, by the mailing's id. */
  public Map<MailingId, SentIssue> all(Collection<MailingId> ids) {
    Map<MailingId, SentIssue> found = new HashMap<>();
    mailings.frozen(ids).forEach((id, body) -> found.put(id, Contents.read(body, SentIssue.class)));
    return found;
  }

  /** Where the link of each block of a mailing leads now, corrections included. */
  public Map<String, String> targets(MailingId mailing) {
    Map<String, String> targets = new HashMap<>();
    for (Mailings.Link link : mailings.targets(mailing)) {
      String block = link.block();
      String target = link.target();
      if (block != null && target != null) {
        targets.put(block, target);
      }
    }
    return targets;
  }
}
