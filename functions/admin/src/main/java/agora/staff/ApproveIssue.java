package agora.staff;

import agora.checks.Domains;
import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approves an issue as it stands now: an edit afterwards voids the approval. */
public final class ApproveIssue implements Command<ApproveIssue.Approved> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("approve-issue", Role.APPROVER, Field.club(), Field.issue());

  /** With a code for each tenth member, most who want one get one. */
  private static final int MEMBERS_A_CODE = 10;

  private final Content content;
  private final InstantSource clock;
  private final String publicBaseUrl;
  private final String mailDomain;
  private final Stats stats;

  ApproveIssue(
      Content content, InstantSource clock, String publicBaseUrl, String mailDomain, Stats stats) {
    this.stats = stats;
    this.content = content;
    this.clock = clock;
    this.publicBaseUrl = publicBaseUrl;
    this.mailDomain = mailDomain;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Approved> run(Input input) {
    String clubId = input.id("club");
    String issueId = input.id("issue");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    ClubLookup<Stored<Issue>> found = content.stored(clubId, issueId);
    return found instanceof ClubLookup.NoClub
        ? Outcome.missing(RefusalReason.Thing.CLUB, clubId)
        : found.then((club, read) -> approve(club, read, input.actor().name()));
  }

  private Outcome<Approved> approve(Club club, Stored<Issue> read, String by) {
    Issue issue = read.content().orElseThrow();
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            content.events().all(club.id()),
            content.reasons().of(club.id(), issue.id()),
            content.leaves(club, issue, clock.instant()));
    if (!check.errors().isEmpty()) {
      return Outcome.refused(new RefusalReason.NotReady(), check.errors());
    }
    int size = size(issue, club);
    if (size > Rendered.MAX_BYTES) {
      return Outcome.refused(
          new RefusalReason.TooLarge(), "blocks", new Wrong.TooLarge((size + 1023) / 1024));
    }
    if (!content.issues().approve(read, by, clock.instant())) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    return new Outcome.Done<>(
        new Approved(
            club.id(),
            issue.id(),
            ContentHash.of(issue),
            leaves(club, issue),
            warnings(club, issue, check),
            check.lix()));
  }

  /**
   * What was approved.
   *
   * @param approved names the content as it stood
   * @param leavesAt when it leaves by itself; null where somebody has to send it
   */
  public record Approved(
      String club,
      String issue,
      String approved,
      @Nullable Instant leavesAt,
      List<Fault> warnings,
      int lix) {}

  private @Nullable Instant leaves(Club club, Issue issue) {
    return content
        .departures(club)
        .of(issue)
        .map(ZonedDateTime::toInstant)
        .filter(at -> at.isAfter(clock.instant()))
        .orElse(null);
  }

  /** The HTML's bytes, in the one of the club's languages that has more. */
  private int size(Issue issue, Club club) {
    Map<String, Event> events =
        content.events().all(club.id()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    return club.languages().stream()
        .map(
            language ->
                new Composer(content.clubs().controller().orElse(null))
                    .render(club, issue, events, language, publicBaseUrl))
        .mapToInt(mail -> mail.html().getBytes(StandardCharsets.UTF_8).length)
        .max()
        .orElseThrow();
  }

  /** Priority access for many with codes for few is a promise that most cannot have kept. */
  private List<Fault> fewCodes(Club club, Issue issue) {
    long members = stats.counts(Stats.ofClub(club.id())).of(Counter.ACTIVE);
    List<Fault> few = new ArrayList<>();
    for (Block block : issue.blocks()) {
      Optional<Event> event =
          Optional.ofNullable(block.event())
              .flatMap(each -> content.events().find(club.id(), each))
              .filter(each -> each.shopUrl() != null && each.sale().isPresent());
      if (event.isPresent()) {
        Counts codes = stats.counts(Stats.ofTickets(club.id(), event.get().id()));
        long left = codes.of(Counter.SLOTS) - codes.of(Counter.REVEALED);
        if (left * MEMBERS_A_CODE < members) {
          few.add(new Fault("blocks", new Wrong.FewCodes(left, event.get().id(), members)));
        }
      }
    }
    return few;
  }

  private List<Fault> warnings(Club club, Issue issue, IssueCheck check) {
    List<Fault> warnings = new ArrayList<>(check.warnings());
    warnings.addAll(fewCodes(club, issue));
    if (leaves(club, issue) == null) {
      warnings.add(new Fault("leaves", new Wrong.ByHand()));
    }
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      warnings.add(new Fault("issue", new Wrong.OtherDomain(publicBaseUrl, mailDomain)));
    }
    return warnings;
  }
}
