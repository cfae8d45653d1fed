package agora.console;

import agora.checks.Texts;
import agora.clubs.Club;
import agora.console.words.FieldWords;
import agora.console.words.VersionWords;
import agora.edge.web.Response;
import agora.issues.Issue;
import agora.issues.Version;
import agora.staff.Outcome;
import agora.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an issue was before: who wrote, when, what differs, and how to have it back. */
public final class VersionPages {

  private final Reading reading;
  private final CommandRunner giver;

  VersionPages(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /**
   * A version in the list.
   *
   * @param address of who saved it; empty where it is no mail address
   * @param of names it in the form that has it back
   * @param what is not as it was, in a line; empty for the first
   * @param differences from the version before it
   */
  public record Row(
      String by,
      String address,
      String at,
      String of,
      String what,
      List<Differences.Difference> differences,
      boolean isNow) {}

  Response show(Visit visit) {
    Club club = visit.ofClub();
    Optional<Issue> issue = reading.issues().find(club.id(), visit.path("issue"));
    if (issue.isEmpty()) {
      return CommonScreens.missing(visit);
    }
    LocalTimes when = reading.when(club, visit.language());
    List<Version> versions = versions(visit);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      List<Differences.Difference> differences =
          i + 1 < versions.size()
              ? Differences.between(draft(versions.get(i + 1)), draft(version), visit.language())
              : List.of();
      rows.add(
          new Row(
              People.called(version.by(), visit.language()),
              Texts.isMail(version.by()) ? version.by() : "",
              when.moment(version.at()),
              id(version),
              differences.stream()
                  .map(Differences.Difference::part)
                  .distinct()
                  .collect(Collectors.joining(", ")),
              differences,
              i == 0));
    }
    return visit.page(
        200,
        "versions",
        Map.of(
            "frame",
            ScreenFrame.of(
                visit,
                VersionWords.in(visit.language()).of(IssuePages.called(when, issue.get())),
                Place.ISSUES),
            "rows",
            rows,
            "address",
            Addresses.issue(club.id(), issue.get().id()),
            "restores",
            giver.may(visit, "save-issue")
                && reading.standing(club, issue.get()).state().isOpen()));
  }

  /** Saves an earlier version as the newest. */
  Response restore(Visit visit) {
    Club club = visit.ofClub();
    Stored<Issue> stands = reading.issues().read(club.id(), visit.path("issue"));
    Optional<Version> wanted =
        versions(visit).stream()
            .filter(each -> id(each).equals(visit.form().text("of")))
            .findFirst();
    if (wanted.isEmpty() || stands.content().isEmpty()) {
      return CommonScreens.missing(visit);
    }
    if (!reading.standing(club, stands.content().get()).state().isOpen()) {
      return IssuePages.left(visit);
    }
    Draft draft =
        Draft.of(
            wanted.get().issue(),
            wanted.get().reason(),
            stands.version(),
            giver.known("save-issue"));
    String address = Addresses.issue(club.id(), visit.path("issue"));
    if (giver.give(visit, "save-issue", draft.fields())
        instanceof Outcome.Refused<?>(var refusal)) {
      return CommonScreens.say(
          refusal.status(),
          ScreenFrame.of(visit, VersionWords.in(visit.language()).notRestored(), Place.ISSUES),
          FieldWords.in(visit.language()).detail(refusal.why()),
          VersionWords.in(visit.language()).toTheIssue(),
          address);
    }
    giver.say(
        visit,
        FlashMessage.of(
            VersionWords.in(visit.language())
                .restored(reading.when(club, visit.language()).moment(wanted.get().at()))));
    return Response.seeOther(address);
  }

  private List<Version> versions(Visit visit) {
    return reading.versions().of(visit.ofClub().id(), visit.path("issue"), reading.now());
  }

  private static String id(Version version) {
    return version.at() + " " + version.by();
  }

  private Draft draft(Version version) {
    return Draft.of(version.issue(), version.reason(), 0, giver.known("save-issue"));
  }
}
