package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.NextIssue;
import agora.edge.aws.Environment;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.issues.Approvals;
import agora.issues.Ideas;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.IssueCheck;
import agora.issues.Issues;
import agora.issues.Reviews;
import agora.issues.SalesReasons;
import agora.issues.Versions;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.pictures.Pictures;
import agora.staff.ApprovalCheck;
import agora.store.Contents;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the console shows, read from the domain's stores as they stand. */
record Reading(
    Clubs clubs,
    Issues issues,
    Events events,
    SalesReasons reasons,
    Approvals approvals,
    MailApprovals mailApprovals,
    Versions versions,
    Reviews reviews,
    Ideas ideas,
    Pictures pictures,
    Mailings mailings,
    Stats stats,
    String publicBaseUrl,
    InstantSource clock) {

  Reading(DynamoDbClient dynamo, Environment environment, InstantSource clock) {
    this(dynamo, new Contents(dynamo, environment.get("CLUBS_TABLE")), environment, clock);
  }

  private Reading(
      DynamoDbClient dynamo, Contents contents, Environment environment, InstantSource clock) {
    this(
        new Clubs(contents),
        new Issues(contents),
        new Events(contents),
        new SalesReasons(contents),
        new Approvals(contents),
        new MailApprovals(contents),
        new Versions(contents),
        new Reviews(contents),
        new Ideas(contents),
        new Pictures(contents),
        new Mailings(dynamo, environment.get("MAILINGS_TABLE")),
        new Stats(dynamo, environment.get("STATS_TABLE")),
        environment.get("PUBLIC_BASE_URL"),
        clock);
  }

  LocalTimes when(Club club, Language language) {
    return LocalTimes.of(club, language, clock.instant());
  }

  /** How many members get the club's mails now; those who pause among them. */
  long members(Club club) {
    return stats.counts(Stats.ofClub(club.id())).of(Counter.ACTIVE);
  }

  /** When the next issue leaves; empty where none does. */
  Optional<ZonedDateTime> next(Club club) {
    return NextIssue.after(club.rhythm(), clubs.rhythmExceptions(club.id()), clock.instant());
  }

  IssueCheck check(Club club, Issue issue) {
    return IssueCheck.of(
        issue,
        club,
        events.all(club.id()),
        reasons.of(club.id(), issue.id()),
        IssueCalendar.of(club, clubs, issues).ahead(issue, issues, now()).orElseGet(this::now));
  }

  /** What keeps an issue from being approved; its links are followed when somebody asks. */
  List<Fault> errors(Club club, Issue issue, IssueCheck check) {
    return new ApprovalCheck(clubs, pictures, publicBaseUrl)
        .errors(club, issue, check, events.all(club.id()));
  }

  /** The counters of an issue's mailing by name. */
  Counts counts(Issue issue) {
    return stats.counts(Stats.ofMailing(Mailing.id(issue.club(), issue.id())));
  }

  /** An issue of a page that is about it alone. */
  IssueLookups standing(Club club, Issue issue) {
    return new IssueLookups(this, club, issue);
  }

  boolean wasShownToThePanel(Issue issue) {
    return mailings.find(Mailing.preview(issue.club(), issue.id(), 1)).isPresent();
  }

  Instant now() {
    return clock.instant();
  }
}
