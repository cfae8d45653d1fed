package agora.restore;

import agora.ids.MemberId;
import agora.members.consents.Consent.Fact;
import agora.members.consents.Consent.Purpose;
import agora.members.consents.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who is a member again by a restore, and had left before: their evidence, which was not lost, says
 * so. They must leave once more before anybody writes to them.
 */
final class LeftSince {

  private final DynamoDbClient dynamo;
  private final Evidence evidence;
  private final String members;

  LeftSince(DynamoDbClient dynamo, String membersTable, String consentsTable) {
    this.dynamo = dynamo;
    this.evidence = new Evidence(dynamo, consentsTable);
    this.members = membersTable;
  }

  /** One of them. */
  record Left(String club, String email, Instant at) {}

  List<Left> all() {
    return dynamo
        .scanPaginator(
            scan ->
                scan.tableName(members)
                    .consistentRead(true)
                    .filterExpression("attribute_exists(#r) AND #s = :active")
                    .expressionAttributeNames(Map.of("#r", CopyBack.RESTORED, "#s", "state"))
                    .expressionAttributeValues(Map.of(":active", AttributeValue.fromS("ACTIVE"))))
        .items()
        .stream()
        .flatMap(item -> left(item).stream())
        .toList();
  }

  private Optional<Left> left(Map<String, AttributeValue> member) {
    String club = text(member, "pk");
    return evidence.of(club, MemberId.of(text(member, "sk"))).reversed().stream()
        .filter(fact -> fact.purpose() == Purpose.MEMBERSHIP)
        .findFirst()
        .filter(last -> last.fact() == Fact.WITHDRAWN)
        .map(last -> new Left(club, text(member, "email"), last.at()));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
