package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approves an issue as it stands now: an edit afterwards voids the approval. */
final class ApproveIssue implements Command {

  private final Content content;

  ApproveIssue(Content content) {
    this.content = content;
  }

  @Override
  public String name() {
    return "approve-issue";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "issue", "the issue's id");
  }

  @Override
  public Outcome run(Input input) {
    String clubId = input.text("club");
    String issueId = input.text("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(clubId);
    Optional<Issue> issue = content.issues().find(clubId, issueId);
    if (club.isEmpty()) {
      return Outcome.missing("club", "There is no club " + clubId + ".");
    }
    return issue
        .map(found -> approve(found, club.get()))
        .orElseGet(() -> Outcome.missing("issue", "The club has no issue " + issueId + "."));
  }

  private Outcome approve(Issue issue, Club club) {
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            content.events().all(club.id()),
            content.reasons().of(club.id(), issue.id()));
    if (!check.errors().isEmpty()) {
      return new Outcome.Refused(
          409, "The issue is not ready", "Mend what the checklist names.", check.errors());
    }
    if (!content.issues().approve(issue)) {
      return new Outcome.Refused(
          409,
          "The issue was edited",
          "Somebody saved the issue just now: read it again, then approve it.",
          List.of(new FieldError("issue", "This issue was edited meanwhile.")));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("club", club.id());
    result.put("issue", issue.id());
    result.put("approved", ContentHash.of(issue));
    result.put("warnings", Json.errors(check.warnings()));
    result.put("lix", check.lix());
    return new Outcome.Done(result);
  }
}
