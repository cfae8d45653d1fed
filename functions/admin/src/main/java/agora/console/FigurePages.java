package agora.console;

import agora.clubs.Club;
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
      String name, String subject, long sent, long delivered, long clicks, String address) {}

  Response show(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club);
    Counts ofClub = reading.stats().counts(Stats.ofClub(club.id()));
    List<Row> rows = new ArrayList<>();
    for (Issue issue : reading.issues().all(club.id()).reversed()) {
      Counts counts = reading.counts(issue);
      if (counts.of(Counter.SENT) > 0) {
        rows.add(
            new Row(
                IssuePages.name(when, issue),
                issue.subject(),
                counts.of(Counter.SENT),
                counts.of(Counter.DELIVERED),
                counts.all(Counter.HUMAN),
                Addresses.issue(club.id(), issue.id())));
      }
    }
    long active = ofClub.of(Counter.ACTIVE);
    long left = ofClub.of(Counter.LEFT);
    String sentence =
        "Klubben har %s, og %s har meldt sig ud siden begyndelsen."
            .formatted(Overview.members(active), left == 1 ? "én" : Long.toString(left));
    return visit.page(
        200,
        "figures",
        Map.of(
            "frame",
            ScreenFrame.of(visit, "Tal", Place.FIGURES),
            "sentence",
            sentence,
            "rows",
            rows));
  }
}
