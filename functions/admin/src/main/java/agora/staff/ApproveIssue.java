package agora.staff;

import agora.checks.Domains;
import agora.checks.FieldError;
import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Approves an issue as it stands now: an edit afterwards voids the approval. */
public final class ApproveIssue implements Command<ApproveIssue.Approved> {

  private static final About ABOUT =
      About.of("approve-issue", Role.APPROVER, Field.club(), Field.issue());

  private final Content content;
  private final InstantSource clock;
  private final String publicBaseUrl;
  private final String mailDomain;

  ApproveIssue(Content content, InstantSource clock, String publicBaseUrl, String mailDomain) {
    this.content = content;
    this.clock = clock;
    this.publicBaseUrl = publicBaseUrl;
    this.mailDomain = mailDomain;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Approved> run(Input input) {
    String clubId = input.id("club");
    String issueId = input.id("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Found<Stored<Issue>> found = content.stored(clubId, issueId);
    return found instanceof Found.NoClub
        ? Outcome.missing("club", "There is no club " + clubId + ".")
        : found.then(this::approve);
  }

  private Outcome<Approved> approve(Club club, Stored<Issue> read) {
    Issue issue = read.content().orElseThrow();
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            content.events().all(club.id()),
            content.reasons().of(club.id(), issue.id()));
    if (!check.errors().isEmpty()) {
      return Outcome.refused(
          409, "The issue is not ready", "Mend what the checklist names.", check.errors());
    }
    int size = size(issue, club);
    if (size > Rendered.MAX_BYTES) {
      return Outcome.refused(
          409,
          "The issue is too large",
          "Make it shorter, then approve it.",
          List.of(
              new FieldError(
                  "blocks",
                  "As a mail it has %d kB of HTML, and Gmail shows only the first 102."
                      .formatted((size + 1023) / 1024))));
    }
    if (!content.issues().approve(read, clock.instant())) {
      return Outcome.overtaken("issue", "issue");
    }
    return new Outcome.Done<>(
        new Approved(club.id(), issue.id(), ContentHash.of(issue), warnings(check), check.lix()));
  }

  /**
   * What was approved.
   *
   * @param approved names the content as it stood
   */
  public record Approved(
      String club, String issue, String approved, List<FieldError> warnings, int lix) {}

  /** The HTML's bytes, in the language that has more. */
  private int size(Issue issue, Club club) {
    Map<String, Event> events =
        content.events().all(club.id()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    return Stream.of("da", "en")
        .map(
            language ->
                new Composer(content.clubs().controller().orElse(null))
                    .render(club, issue, events, language, publicBaseUrl))
        .mapToInt(mail -> mail.html().getBytes(StandardCharsets.UTF_8).length)
        .max()
        .orElseThrow();
  }

  private List<FieldError> warnings(IssueCheck check) {
    List<FieldError> warnings = new ArrayList<>(check.warnings());
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      warnings.add(
          new FieldError(
              "issue",
              "It will not be sent: links lead to %s, but the mails come from %s. Give the clubs'"
                      .formatted(publicBaseUrl, mailDomain)
                  + " pages an address of the same domain (PublicHost)."));
    }
    return warnings;
  }
}
