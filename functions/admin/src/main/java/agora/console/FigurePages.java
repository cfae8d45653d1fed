package agora.console;

import agora.clubs.Club;
import agora.edge.web.Response;
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
    When when = reading.when(club);
    Map<String, Long> ofClub = reading.stats().of(Stats.ofClub(club.id()));
    List<Row> rows = new ArrayList<>();
    for (Issue issue : reading.issues().all(club.id()).reversed()) {
      Map<String, Long> counts = reading.counts(issue);
      if (counts.getOrDefault("sent", 0L) > 0) {
        rows.add(
            new Row(
                IssuePages.name(when, issue),
                issue.subject(),
                counts.getOrDefault("sent", 0L),
                counts.getOrDefault("delivered", 0L),
                human(counts),
                Addresses.issue(club.id(), issue.id())));
      }
    }
    long active = ofClub.getOrDefault("active", 0L);
    long left = ofClub.getOrDefault("left", 0L);
    String sentence =
        "Klubben har %s, og %s har meldt sig ud siden begyndelsen."
            .formatted(Overview.members(active), left == 1 ? "én" : Long.toString(left));
    return visit.page(
        200,
        "figures",
        Map.of("frame", Frame.of(visit, "Tal", Place.FIGURES), "sentence", sentence, "rows", rows));
  }

  private static long human(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().startsWith("human#"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
