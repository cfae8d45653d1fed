package agora.mailings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What SES reports of a batch's recipients, as sets of their places on the batch's claim: however
 * often and in whatever order reports come, each counts once. All reports of a batch that come
 * together are one write, so that the two million reports of a million mails cost some ten thousand
 * writes and no write per member.
 */
public final class Reports {

  /** What is reported. The set on the claim has the name that is given here. */
  public enum Kind {
    ACCEPTED("accepted"),
    DELIVERED("delivered"),
    BOUNCED("bounced"),
    SOFT_BOUNCED("softBounced"),
    COMPLAINED("complained"),
    REJECTED("rejected"),
    DELAYED("delayed");

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

  private final DynamoDbClient dynamo;
  private final String table;

  public Reports(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Takes in reports of one batch; nothing happens where there is no such batch. */
  public void take(String mailing, int batch, Collection<Report> reports) {
    Map<String, Set<Integer>> sets = new HashMap<>();
    Set<Integer> first = new TreeSet<>();
    for (Report report : reports) {
      sets.computeIfAbsent("reported", _ -> new TreeSet<>()).add(report.index());
      if (report.kind() != Kind.ACCEPTED) {
        sets.computeIfAbsent(report.kind().set, _ -> new TreeSet<>()).add(report.index());
      }
      if (!report.again()) {
        first.add(report.index());
      }
    }
    try {
      first.retainAll(Standing.read(add(mailing, batch, sets)).again());
      if (!first.isEmpty()) { // it came after we had given it up: the reader may have got two
        add(mailing, batch, Map.of("late", first));
      }
    } catch (ConditionalCheckFailedException e) {
      return; // no batch of ours
    }
  }

  /** The gravest trouble of each recipient who has any, from a claim. */
  static Map<Integer, Kind> troubles(Map<String, AttributeValue> claim) {
    Map<Integer, Kind> troubles = new TreeMap<>();
    for (Kind kind : List.of(Kind.SOFT_BOUNCED, Kind.REJECTED, Kind.BOUNCED, Kind.COMPLAINED)) {
      Standing.places(claim.get(kind.set)).forEach(place -> troubles.put(place, kind));
    }
    return troubles;
  }

  private Map<String, AttributeValue> add(
      String mailing, int batch, Map<String, Set<Integer>> sets) {
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> adds = new ArrayList<>();
    sets.forEach(
        (name, places) -> {
          values.put(":" + name, Standing.places(places));
          adds.add(name + " :" + name);
        });
    return dynamo
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(Claims.key(mailing, batch))
                    .updateExpression("ADD " + String.join(", ", adds))
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.ALL_NEW))
        .attributes();
  }
}
