package agora.mailings;

import agora.store.Change;
import agora.store.Conditions;
import agora.store.Rows;
import java.util.Collection;
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
public final class Reports {

  /**
   * What is reported, each in a set of its own; that SES took a mail says no more than a report.
   */
  public enum Kind {
    ACCEPTED(""),
    DELIVERED(ClaimRow.DELIVERED),
    BOUNCED(ClaimRow.BOUNCED),
    SOFT_BOUNCED(ClaimRow.SOFT_BOUNCED),
    COMPLAINED(ClaimRow.COMPLAINED),
    REJECTED(ClaimRow.REJECTED),
    DELAYED(ClaimRow.DELAYED);

    private final String set;

    Kind(String set) {
      this.set = set;
    }
  }

  /**
   * One report.
   *
   * @param again whether it is of a mail that was sent again, since no report of the first had come
   */
  public record Report(Kind kind, int index, boolean again) {}

  private final Rows<ClaimRow> claims;

  public Reports(DynamoDbClient dynamo, String table) {
    this.claims = new Rows<>(dynamo, table, ClaimRow.SCHEMA);
  }

  /** Takes in reports of one batch; nothing happens where there is no such batch. */
  public void take(String mailing, int batch, Collection<Report> reports) {
    Map<String, Set<Integer>> sets = new TreeMap<>();
    Set<Integer> first = new TreeSet<>();
    for (Report report : reports) {
      sets.computeIfAbsent(ClaimRow.REPORTED, _ -> new TreeSet<>()).add(report.index());
      if (report.kind() != Kind.ACCEPTED) {
        sets.computeIfAbsent(report.kind().set, _ -> new TreeSet<>()).add(report.index());
      }
      if (!report.again()) {
        first.add(report.index());
      }
    }
    try {
      first.retainAll(add(mailing, batch, sets).of(ClaimRow.AGAIN));
      if (!first.isEmpty()) { // it came after we had given it up: the reader may have got two
        add(mailing, batch, Map.of(ClaimRow.LATE, first));
      }
    } catch (ConditionalCheckFailedException e) {
      return; // no batch of ours
    }
  }

  /** The gravest trouble of each recipient who has any, from a claim. */
  static Map<Integer, Kind> troubles(ClaimRow claim) {
    Map<Integer, Kind> troubles = new TreeMap<>();
    for (Kind kind : List.of(Kind.SOFT_BOUNCED, Kind.REJECTED, Kind.BOUNCED, Kind.COMPLAINED)) {
      claim.of(kind.set).forEach(place -> troubles.put(place, kind));
    }
    return troubles;
  }

  private ClaimRow add(String mailing, int batch, Map<String, Set<Integer>> sets) {
    Change change = new Change().when(Conditions.anyRow());
    sets.forEach(change::add);
    return claims.changed(Batches.partition(mailing, batch), ClaimRow.sk(batch), change);
  }
}
