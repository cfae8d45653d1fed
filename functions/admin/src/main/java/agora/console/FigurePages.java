package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.FigureWords;
import agora.edge.web.Response;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Joined;
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

  /** Where new members came from. */
  public record From(String name, String members) {}

  Response show(Visit visit) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
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
                FigureWords.in(visit.language()).number(counts.of(Counter.SENT)),
                FigureWords.in(visit.language()).number(counts.of(Counter.DELIVERED)),
                FigureWords.in(visit.language()).number(counts.all(Counter.HUMAN)),
                Addresses.issue(club.id(), issue.id())));
      }
    }
    return visit.page(
        200,
        "figures",
        Map.of(
            "frame",
            ScreenFrame.of(visit, Place.FIGURES),
            "sentence",
            FigureWords.in(visit.language())
                .fares(ofClub.of(Counter.ACTIVE), ofClub.of(Counter.LEFT)),
            "rows",
            rows,
            "joined",
            joined(ofClub, visit.language()),
            "older",
            until < issues.size() ? String.valueOf(until) : "",
            "address",
            Addresses.club(club.id()) + "/figures",
            "poster",
            "/clubs/" + club.id() + "/poster"));
  }

  private static List<From> joined(Counts ofClub, Language language) {
    Joined joined = Joined.of(ofClub);
    List<From> rows = new ArrayList<>();
    for (Joined.From each : joined.sources()) {
      rows.add(
          new From(
              Sources.name(each.source(), language),
              FigureWords.in(language).number(each.members())));
    }
    Long others = joined.others();
    if (others == null || others > 0) {
      String few = FigureWords.in(language).fewerThan(Joined.FEWEST);
      rows.add(
          new From(
              FigureWords.in(language).otherWays(),
              others == null ? few : FigureWords.in(language).number(others)));
    }
    return rows;
  }
}
