package agora.staff;

import agora.checks.Fault;
import agora.imports.AtOnce;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.mailings.Mailing;
import agora.mailings.Phase;
import agora.store.Stored;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists a club's issues, and whether each is approved as it stands. */
public final class ListIssues implements Command<ListIssues.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-issues", Role.EVERYBODY, Field.club());

  private final Content content;
  private final SentMailings sent;
  private final MailingView.Source mailings;
  private final InstantSource clock;

  ListIssues(Content content, SentMailings sent, MailingView.Source mailings, InstantSource clock) {
    this.content = content;
    this.sent = sent;
    this.mailings = mailings;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<IssueCalendar> calendar = content.clubs().find(club).map(content::issueCalendar);
    return new Outcome.Done<>(
        new Listed(AtOnce.each(content.issues().stored(club), stored -> row(stored, calendar))));
  }

  /** A club's issues, in the order of their ids. */
  public record Listed(List<Row> issues) {}

  /**
   * An issue in short.
   *
   * @param blocks how many it has
   * @param approved whether it is approved as it stands
   * @param leavesAt when it leaves by itself, or was to before it was sent; null where somebody has
   *     to send it, since it has no time or that has passed
   * @param mailing where its mailing stands; null where there is none yet
   */
  public record Row(
      String id,
      long version,
      String subject,
      int blocks,
      boolean approved,
      @JsonSerialize(using = ConstantSerializer.class) State state,
      @Nullable Instant leavesAt,
      @Nullable MailingView mailing) {}

  /** Where an issue stands. */
  public enum State {
    /** It leaves only once it is approved. */
    DRAFT,
    /** It is approved, and leaves at its time, or by send-now. */
    PLANNED,
    WAITING,
    SENDING,
    PAUSED,
    SENT,
    CANCELLED,
    UNDONE
  }

  private boolean isAnew(Mailing mailing, Issue issue) {
    return Phase.isAnew(mailing, content.issues().approvedAt(issue));
  }

  private State state(Issue issue) {
    return sent.mailings()
        .find(Mailing.id(issue.club(), issue.id()))
        .filter(mailing -> !isAnew(mailing, issue))
        .map(mailing -> State.valueOf(sent.phase(mailing).name()))
        .orElseGet(() -> ContentHash.isApproved(issue) ? State.PLANNED : State.DRAFT);
  }

  private Row row(Stored<Issue> stored, Optional<IssueCalendar> calendar) {
    Issue issue = stored.content().orElseThrow();
    State state = state(issue);
    MailingView mailing = mailings.find(Mailing.id(issue.club(), issue.id())).orElse(null);
    return new Row(
        issue.id(),
        stored.version(),
        issue.subject(),
        issue.blocks().size(),
        ContentHash.isApproved(issue),
        state,
        calendar
            .flatMap(
                each ->
                    mailing == null || state == State.PLANNED
                        ? each.ahead(issue, content.issues(), clock.instant())
                        : each.of(issue).map(ZonedDateTime::toInstant))
            .orElse(null),
        mailing);
  }
}
