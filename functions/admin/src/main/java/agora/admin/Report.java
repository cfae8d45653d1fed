package agora.admin;

import agora.checks.FieldError;
import agora.insights.Stats;
import agora.issues.Block;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.store.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of a mailing: sent, delivered, clicked, and the tickets of the events that it is
 * about. An issue's mailing goes by the issue's name too, before there is one.
 */
final class Report implements Command {

  private final Content content;
  private final SentMailings sent;
  private final Stats stats;
  private final Progress progress;
  private final DynamoDbClient dynamo;
  private final String mailings;

  Report(
      Content content,
      SentMailings sent,
      Stats stats,
      Progress progress,
      DynamoDbClient dynamo,
      String mailings) {
    this.content = content;
    this.sent = sent;
    this.progress = progress;
    this.stats = stats;
    this.dynamo = dynamo;
    this.mailings = mailings;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "issue", "the issue's id",
        "mailing", "in place of the issue: the id of any mailing");
  }

  @Override
  public Outcome run(Input input) {
    String issue = input.optional("issue");
    if (issue == null) {
      return sent.with(input, mailing -> new Outcome.Done(report(mailing.id(), events(mailing))));
    }
    String club = input.id("club");
    if (input.optional("mailing") != null) {
      input.error("mailing", "Name the issue or the mailing.");
    }
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content
        .issue(club, issue)
        .then((_, found) -> new Outcome.Done(report(Mailing.id(club, issue), events(found))));
  }

  private Map<String, @Nullable Object> report(String mailing, List<TicketsOf> events) {
    Map<String, Long> counts = stats.of(Stats.ofMailing(mailing));
    Map<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("mailing", mailing);
    report.putAll(progress.of(mailing, counts));
    report.put("links", links(mailing).map(link -> link(link, counts)).toList());
    report.put("tickets", tickets(events));
    return report;
  }

  private record TicketsOf(String club, String event) {}

  private List<TicketsOf> events(Mailing mailing) {
    return switch (mailing.kind()) {
      case ISSUE, CORRECTION, PANEL ->
          content
              .issues()
              .find(mailing.club(), mailing.about())
              .map(Report::events)
              .orElse(List.of());
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING, MESSAGE ->
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

  private Stream<Item> links(String mailing) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(mailings)
                    .keyConditionExpression("pk = :mailing AND begins_with(sk, :link)")
                    .expressionAttributeValues(
                        Map.of(
                            ":mailing", AttributeValue.fromS(mailing),
                            ":link", AttributeValue.fromS("link#"))))
        .items()
        .stream()
        .map(Item::present);
  }

  private static Map<String, @Nullable Object> link(Item item, Map<String, Long> counts) {
    String link = item.required("sk").substring("link#".length());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("link", link);
    row.put("block", item.text("block"));
    row.put("target", item.text("target"));
    for (String verdict : List.of("human", "suspected", "unknown")) {
      row.put(verdict, counts.getOrDefault(verdict + "#" + link, 0L));
    }
    return row;
  }

  private Map<String, Long> tickets(List<TicketsOf> events) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (String name : List.of("slots", "revealed", "redeemed")) {
      sums.put(name, 0L);
    }
    events.stream()
        .map(each -> stats.of(Stats.ofTickets(each.club(), each.event())))
        .forEach(counts -> sums.replaceAll((name, sum) -> sum + counts.getOrDefault(name, 0L)));
    return sums;
  }
}
