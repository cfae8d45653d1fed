package agora.mailings;

import agora.ids.MailingId;
import agora.insights.Counter;
import agora.store.Change;
import agora.store.Conditions;
import agora.store.Rows;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What SES reports of a batch's recipients, as sets of their places on the batch's claim: however
 * often and in whatever order reports come, each counts once. All reports of a batch that come
 * together are one write, so that the two million reports of a million mails cost some ten thousand
 * writes and no write per member.
 */
public final class SesReports {

  /**
   * What is reported, each in a set of its own; that SES took a mail says no more than a report.
   */
  public enum Kind {
    ACCEPTED(Counter.REPORTED),
    DELIVERED(Counter.DELIVERED),
    BOUNCED(Counter.BOUNCED),
    SOFT_BOUNCED(Counter.SOFT_BOUNCED),
    COMPLAINED(Counter.COMPLAINED),
    REJECTED(Counter.REJECTED),
    DELAYED(Counter.DELAYED);

    private final Counter outcome;

    Kind(Counter outcome) {
      this.outcome = outcome;
    }
  }

  /**
   * One report.
   *
   * @param again whether it is of a mail that was sent again, since no report of the first had come
   */
  public record Report(Kind kind, int index, boolean again) {}

  private final Rows<BatchClaimRow> claims;

  public SesReports(DynamoDbClient dynamo, String table) {
    this.claims = new Rows<>(dynamo, table, () -> BatchClaimRow.SCHEMA);
  }

  /** Takes in reports of one batch; nothing happens where there is no such batch. */
  public void take(MailingId mailing, int batch, Collection<Report> reports) {
    Map<Counter, Set<Integer>> sets = new EnumMap<>(Counter.class);
    Set<Integer> first = new TreeSet<>();
    for (Report report : reports) {
      sets.computeIfAbsent(Counter.REPORTED, _ -> new TreeSet<>()).add(report.index());
      sets.computeIfAbsent(report.kind().outcome, _ -> new TreeSet<>()).add(report.index());
      if (!report.again()) {
        first.add(report.index());
      }
    }
    try {
      first.retainAll(add(mailing, batch, sets).of(Counter.AGAIN));
      if (!first.isEmpty()) { // it came after we had given it up: the reader may have got two
        add(mailing, batch, Map.of(Counter.LATE, first));
      }
    } catch (ConditionalCheckFailedException e) {
      return; // no batch of ours
    }
  }

  /** The gravest trouble of each recipient who has any, from a claim. */
  static Map<Integer, Kind> troubles(BatchClaimRow claim) {
    Map<Integer, Kind> troubles = new TreeMap<>();
    for (Kind kind : List.of(Kind.SOFT_BOUNCED, Kind.REJECTED, Kind.BOUNCED, Kind.COMPLAINED)) {
      claim.of(kind.outcome).forEach(place -> troubles.put(place, kind));
    }
    return troubles;
  }

  private BatchClaimRow add(MailingId mailing, int batch, Map<Counter, Set<Integer>> sets) {
    Change change = new Change().when(Conditions.anyRow());
    sets.forEach((outcome, places) -> change.add(outcome.attribute(), places));
    return claims.changed(Batches.partition(mailing, batch), BatchClaimRow.sk(batch), change);
  }
}
