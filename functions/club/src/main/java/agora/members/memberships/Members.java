package agora.members.memberships;

import static agora.store.Conditions.is;

import agora.ids.MemberId;
import agora.members.Member;
import agora.store.Plain;
import agora.store.RowKey;
import agora.store.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The members of all clubs, in the Members table. */
public final class Members {

  /** Sorts before all ids. */
  private static final String FIRST = " ";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Rows<MemberRow> rows;

  public Members(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
  }

  public Optional<Member> find(String club, MemberId member) {
    return rows.find(club, member.value()).map(MemberRow::member);
  }

  /** All members of a club in the order of their ids, after one of them; read page by page. */
  public Stream<Member> all(String club, String after) {
    var keys = QueryConditional.sortGreaterThan(Rows.key(club, after.isEmpty() ? FIRST : after));
    return rows.query(query -> query.queryConditional(keys)).map(MemberRow::member);
  }

  /** The given members of a club that still exist, strongly consistent; at most 100 ids. */
  public List<Member> of(String club, Collection<MemberId> ids) {
    return rows.all(ids.stream().map(id -> new RowKey(club, id.value())).toList()).stream()
        .map(MemberRow::member)
        .toList();
  }

  /**
   * Ids of the memberships that ended before an active member's, oldest first, strongly consistent;
   * nothing where the member is not active. Nothing else of the member is read: whoever asks this
   * needs to know no more.
   */
  public Optional<List<MemberId>> beforeActive(String club, MemberId member) {
    Map<String, String> names = Map.of("#state", MemberRow.STATE, "#earlier", MemberRow.EARLIER);
    Map<String, AttributeValue> read =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(RowKey.of(club, member.value()))
                        .projectionExpression("#state, #earlier")
                        .expressionAttributeNames(names)
                        .consistentRead(true))
            .item();
    AttributeValue state = read.get(MemberRow.STATE);
    if (state == null || !Member.State.ACTIVE.name().equals(state.s())) {
      return Optional.empty();
    }
    AttributeValue earlier = read.get(MemberRow.EARLIER);
    return Optional.of(
        earlier == null
            ? List.of()
            : earlier.l().stream().map(AttributeValue::s).map(MemberId::of).toList());
  }

  /** That a member is active, for a transaction. */
  public TransactWriteItem checkActive(String club, MemberId member) {
    return rows.checking(club, member.value(), is(MemberRow.STATE, Member.State.ACTIVE));
  }

  /** A member's row, for the member to read; empty where there is none. */
  public Optional<Map<String, Object>> held(String club, MemberId member) {
    return rows.find(club, member.value()).map(row -> Plain.of(MemberRow.SCHEMA, row));
  }
}
