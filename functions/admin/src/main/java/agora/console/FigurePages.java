package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.web.Response;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.issues.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** <i>Tal</i>: how the club fares, and its issues side by side. */
public final class FigurePages {

  private final Reading reading;

  FigurePages(Reading reading) {
    this.reading = reading;
  }

  /** An issue's figures. */
  public record Row(
      String name, String subject, String sent, String delivered, String clicks, String address) {}

  /** As in {@code 1.200}. */
  public static String number(long number) {
    return String.format(Language.DANISH.locale(), "%,d", number);
  }

  Response show(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club);
    Counts ofClub = reading.stats().counts(Stats.ofClub(club.id()));
    List<Row> rows = new ArrayList<>();
    List<Issue> issues = reading.issues().all(club.id()).reversed();
    int from = Math.clamp(IssuePages.number(visit.query("from")), 0, issues.size());
    int until = Math.min(issues.size(), from + IssuePages.SHOWN);
    for (Issue issue : issues.subList(from, until)) {
      Counts counts = reading.counts(issue);
      if (counts.of(Counter.SENT) > 0) {
        rows.add(
            new Row(
                IssuePages.name(when, issue),
                issue.subject(),
                number(counts.of(Counter.SENT)),
                number(counts.of(Counter.DELIVERED)),
                number(counts.all(Counter.HUMAN)),
                Addresses.issue(club.id(), issue.id())));
      }
    }
    long active = ofClub.of(Counter.ACTIVE);
    long left = ofClub.of(Counter.LEFT);
    String sentence =
        "Klubben har %s, og %s har meldt sig ud siden begyndelsen."
            .formatted(
                Overview.members(active), left == 0 ? "ingen" : left == 1 ? "én" : number(left));
    return visit.page(
        200,
        "figures",
        Map.of(
            "frame",
            ScreenFrame.of(visit, "Tal", Place.FIGURES),
            "sentence",
            sentence,
            "rows",
            rows,
            "older",
            until < issues.size() ? String.valueOf(until) : "",
            "address",
            Addresses.club(club.id()) + "/figures"));
  }
}
