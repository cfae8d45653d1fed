package agora.console;

import agora.clubs.Club;
import agora.console.words.FigureWords;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.issues.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Issue issue = found.get();
    Standing standing = reading.standing(club, issue);
    IssueStand stand = IssueStand.of(reading, giver, visit, standing);
    Issue seen = standing.review().map(Review::seen).orElse(null);
    boolean approves =
        giver.may(visit, "approve-issue")
            && standing.isBeingWritten()
            && standing.check().errors().isEmpty();
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
    values.put(
        "reaches",
        VersionWords.in(visit.language())
            .reaches(FigureWords.in(visit.language()).members(reading.members(club))));
    return visit.page(200, "approval", values);
  }

  private Draft draft(Issue issue) {
    return Draft.of(issue, "", 0, giver.known("save-issue"));
  }
}
