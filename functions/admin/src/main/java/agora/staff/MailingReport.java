package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Joined;
import agora.insights.Stats;
import agora.issues.ApprovedBenefit;
import agora.issues.Block;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mailing: sent, delivered, clicked, the tickets of the events that it is about,
 * and what it gives away. An issue's mailing goes by the issue's name too, before there is one.
 */
public final class MailingReport implements Command<MailingReport.Figures> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "report",
          EnumSet.of(Role.WRITER, Role.APPROVER, Role.ADMIN),
          Field.club(),
          Field.of("issue", FieldType.ID, "the issue's id"),
          Field.of("mailing", FieldType.ID, "in place of the issue: the id of any mailing"));

  private final Content content;
  private final SentMailings sent;
  private final Stats stats;
  private final Progress progress;
  private final Mailings mailings;

  MailingReport(
      Content content, SentMailings sent, Stats stats, Progress progress, Mailings mailings) {
    this.content = content;
    this.sent = sent;
    this.progress = progress;
    this.stats = stats;
    this.mailings = mailings;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Figures> run(Input input) {
    String issue = input.optionalId("issue");
    if (issue == null) {
      return sent.with(
          input,
          mailing ->
              new Outcome.Done<>(
                  report(mailing.id(), events(mailing), gifts(mailing.club(), mailing.about()))));
    }
    String club = input.id("club");
    if (input.optional("mailing") != null) {
      input.error("mailing", new Problem.OneOfTwo("issue", "mailing"));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content
        .issue(club, issue)
        .then(
            (_, found) ->
                new Outcome.Done<>(
                    report(Mailing.id(club, issue), events(found), gifts(club, issue))));
  }

  /**
   * A mailing's figures, those of its links, and those of the tickets that it is about.
   *
   * @param newMembers where its club's members came from, since that is counted
   */
  public record Figures(
      MailingId mailing,
      @JsonUnwrapped Progress.Figures progress,
      List<Link> links,
      OfTickets tickets,
      List<OfBenefit> benefits,
      List<Day> days,
      Joined newMembers) {}

  /**
   * What was counted on a day in Denmark.
   *
   * @param age how many days after the mailing's first
   * @param human clicks on all links
   */
  public record Day(
      LocalDate day, long age, long sent, long delivered, long human, long suspected) {}

  /**
   * A link's clicks.
   *
   * @param block where the link stands
   * @param unknown null: nothing tells such clicks apart
   */
  public record Link(
      String link,
      @Nullable String block,
      @Nullable String target,
      long human,
      long suspected,
      @Nullable Long unknown) {}

  /**
   * Codes: how many there are, and how many of them were shown.
   *
   * @param redeemed how many of these were used; null: the shop does not tell yet
   */
  public record OfTickets(long slots, long revealed, @Nullable Long redeemed) {}

  /**
   * What an issue gives away, as it was approved.
   *
   * @param block where it stands
   * @param slots how many there are
   * @param revealed how many members have one
   */
  public record OfBenefit(String block, long slots, long revealed) {}

  private Figures report(MailingId mailing, List<TicketsOf> events, List<OfBenefit> gifts) {
    Counts counts = stats.counts(Stats.ofMailing(mailing));
    return new Figures(
        mailing,
        progress.of(mailing, counts),
        mailings.targets(mailing).stream().map(link -> link(link, counts)).toList(),
        tickets(events),
        gifts,
        days(mailing),
        Joined.of(stats.counts(Stats.ofClub(mailing.club()))));
  }

  private List<Day> days(MailingId mailing) {
    SortedMap<LocalDate, Counts> days = stats.days(Stats.ofMailing(mailing));
    return days.entrySet().stream()
        .map(
            each ->
                new Day(
                    each.getKey(),
                    ChronoUnit.DAYS.between(days.firstKey(), each.getKey()),
                    each.getValue().of(Counter.SENT),
                    each.getValue().of(Counter.DELIVERED),
                    each.getValue().all(Counter.HUMAN),
                    each.getValue().all(Counter.SUSPECTED)))
        .toList();
  }

  private record TicketsOf(String club, String event) {}

  private List<TicketsOf> events(Mailing mailing) {
    return switch (mailing.kind().family()) {
      case ISSUES ->
          content
              .issues()
              .find(mailing.club(), mailing.about())
              .map(MailingReport::events)
              .orElse(List.of());
      case EVENTS, MESSAGES ->
          mailing.isAboutOneEvent()
              ? List.of(new TicketsOf(mailing.club(), mailing.about()))
              : List.of();
    };
  }

  private static List<TicketsOf> events(Issue issue) {
    return issue.blocks().stream()
        .map(Block::event)
        .flatMap(Stream::ofNullable)
        .distinct()
        .map(event -> new TicketsOf(issue.club(), event))
        .toList();
  }

  private static Link link(Mailings.Link link, Counts counts) {
    return new Link(
        link.id(),
        link.block(),
        link.target(),
        counts.of(Counter.HUMAN, link.id()),
        counts.of(Counter.SUSPECTED, link.id()),
        null);
  }

  private OfTickets tickets(List<TicketsOf> events) {
    List<Counts> counts =
        events.stream()
            .map(each -> stats.counts(Stats.ofTickets(each.club(), each.event())))
            .toList();
    return new OfTickets(sum(counts, Counter.SLOTS), sum(counts, Counter.REVEALED), null);
  }

  private List<OfBenefit> gifts(String club, String issue) {
    String before = ApprovedBenefit.id(issue, "");
    return content.benefits().all(club).stream()
        .filter(each -> each.id().startsWith(before))
        .map(
            each ->
                new OfBenefit(
                    each.id().substring(before.length()),
                    each.places(),
                    stats.counts(Stats.ofTickets(club, each.id())).of(Counter.REVEALED)))
        .toList();
  }

  private static long sum(List<Counts> counts, Counter counter) {
    return counts.stream().mapToLong(each -> each.of(counter)).sum();
  }
}
