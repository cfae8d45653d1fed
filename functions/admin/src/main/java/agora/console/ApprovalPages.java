package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.Findings.Missing;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.issues.Review;
import agora.staff.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page for whoever approves: the issue as readers get it, and what is new in it. */
final class ApprovalPages {

  private final Reading reading;
  private final CommandRunner giver;

  ApprovalPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  Response show(Visit visit) {
    Club club = visit.ofClub();
    Optional<Issue> found = reading.issues().find(club.id(), visit.path("issue"));
    if (found.isEmpty()) {
      return CommonScreens.missing(visit);
    }
    return page(visit, found.get(), 200, null);
  }

  /** What it was not approved for, with a message to its writer that says so. */
  Response notReady(Visit visit, Refusal refusal) {
    Issue issue = reading.issues().find(visit.ofClub().id(), visit.path("issue")).orElseThrow();
    return page(visit, issue, refusal.status(), refusal);
  }

  private Response page(Visit visit, Issue issue, int status, @Nullable Refusal refusal) {
    Club club = visit.ofClub();
    IssueLookups standing = reading.standing(club, issue);
    IssueStand stand = IssueStand.of(reading, giver, visit, standing);
    Issue seen = standing.review().map(Review::seen).orElse(null);
    boolean approves =
        giver.may(visit, "approve-issue")
            && standing.isBeingWritten()
            && standing.errors().isEmpty();
    String name = IssuePages.called(reading.when(club, visit.language()), issue);
    String title =
        approves
            ? VersionWords.in(visit.language()).approve(name)
            : VersionWords.in(visit.language()).read(name);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", ScreenFrame.of(visit, title, Place.ISSUES));
    values.put("issue", issue);
    values.put("stand", stand);
    values.put("address", Addresses.issue(club.id(), issue.id()));
    values.put("isFirst", seen == null);
    values.put(
        "differences",
        seen == null
            ? List.of()
            : Differences.between(draft(seen), draft(issue), visit.language()));
    values.put("approves", approves);
    values.put("writes", giver.may(visit, "save-issue"));
    values.put("heads", heads(issue, visit.language()));
    List<Missing> missing =
        Findings.missing(
            refusal == null ? standing.errors() : refusal.errors(), draft(issue), visit.language());
    values.put("missing", standing.state().isOpen() ? missing : List.of());
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, List.of(), visit.language()));
      values.put(
          "message",
          missing.stream()
              .map(each -> each.where() + ": " + each.says())
              .collect(Collectors.joining("\n")));
    }
    return visit.page(status, "approval", values);
  }

  /** What stands in readers' inbox before they open it. */
  private static List<Answers.Row> heads(Issue issue, Language language) {
    Labels labels = Labels.in(language);
    return List.of(
        new Answers.Row(labels.of("save-issue", "subject").name(), issue.subject(), List.of()),
        new Answers.Row(labels.of("save-issue", "preheader").name(), issue.preheader(), List.of()));
  }

  private Draft draft(Issue issue) {
    return Draft.of(issue, "", 0, giver.known("save-issue"));
  }
}
