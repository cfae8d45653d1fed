package agora.staff;

import agora.checks.FieldError;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a club's issues, and whether each is approved as it stands. */
public final class ListIssues implements Command<ListIssues.Listed> {

  private static final About ABOUT = About.of("list-issues", Role.EVERYBODY, Field.club());

  private final Content content;
  private final MailingRow.Source mailings;

  ListIssues(Content content, MailingRow.Source mailings) {
    this.content = content;
    this.mailings = mailings;
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
            new Listed(AtOnce.each(content.issues().stored(club), stored -> row(club, stored))))
        : Outcome.invalid(errors);
  }

  /** A club's issues, in the order of their ids. */
  public record Listed(List<Row> issues) {}

  /**
   * An issue in short.
   *
   * @param blocks how many it has
   * @param approved whether it is approved as it stands
   * @param mailing where its mailing stands; null where there is none yet
   */
  public record Row(
      String id,
      long version,
      String subject,
      int blocks,
      boolean approved,
      @Nullable MailingRow mailing) {}

  private Row row(String club, Stored<Issue> stored) {
    Issue issue = stored.content().orElseThrow();
    return new Row(
        issue.id(),
        stored.version(),
        issue.subject(),
        issue.blocks().size(),
        ContentHash.isApproved(issue),
        mailings.find(Mailing.id(club, issue.id())).orElse(null));
  }
}
