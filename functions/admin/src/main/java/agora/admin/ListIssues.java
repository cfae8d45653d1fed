package agora.admin;

import agora.checks.FieldError;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists a club's issues, and whether each is approved as it stands. */
final class ListIssues implements Command {

  private final Content content;

  ListIssues(Content content) {
    this.content = content;
  }

  @Override
  public String name() {
    return "list-issues";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(
            Map.of("issues", content.issues().stored(club).stream().map(ListIssues::row).toList()))
        : Outcome.invalid(errors);
  }

  private static Map<String, Object> row(Stored<Issue> stored) {
    Issue issue = stored.content().orElseThrow();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", issue.id());
    row.put("version", stored.version());
    row.put("subject", issue.subject());
    row.put("blocks", issue.blocks().size());
    row.put("approved", ContentHash.isApproved(issue));
    return row;
  }
}
