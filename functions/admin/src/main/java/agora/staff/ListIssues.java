package agora.staff;

import agora.checks.FieldError;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.store.Stored;
import java.util.List;

/** Lists a club's issues, and whether each is approved as it stands. */
public final class ListIssues implements Command<ListIssues.Listed> {

  private static final About ABOUT = About.of("list-issues", Role.EVERYBODY, Field.club());

  private final Content content;

  ListIssues(Content content) {
    this.content = content;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done<>(
            new Listed(content.issues().stored(club).stream().map(ListIssues::row).toList()))
        : Outcome.invalid(errors);
  }

  /** A club's issues, in the order of their ids. */
  public record Listed(List<Row> issues) {}

  /**
   * An issue in short.
   *
   * @param blocks how many it has
   * @param approved whether it is approved as it stands
   */
  public record Row(String id, long version, String subject, int blocks, boolean approved) {}

  private static Row row(Stored<Issue> stored) {
    Issue issue = stored.content().orElseThrow();
    return new Row(
        issue.id(),
        stored.version(),
        issue.subject(),
        issue.blocks().size(),
        ContentHash.isApproved(issue));
  }
}
