package agora.members.links;

import agora.ids.MemberId;
import agora.store.Plain;
import agora.store.Rows;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A member's rows in the Sessions table: links, sessions, and changes of address that wait. */
public final class SessionRows {

  private final Rows<SessionRow> sessions;

  public SessionRows(DynamoDbClient dynamo, String table) {
    this.sessions = new Rows<>(dynamo, table, () -> SessionRow.SCHEMA);
  }

  /** All of them, for the member to read. */
  public List<Map<String, Object>> held(String club, MemberId member) {
    return sessions
        .of(SessionRow.pk(club, member))
        .map(row -> Plain.of(SessionRow.SCHEMA, row))
        .toList();
  }

  /** Ends all of them. */
  public void end(String club, MemberId member) {
    sessions
        .of(SessionRow.pk(club, member))
        .toList()
        .forEach(row -> sessions.delete(row.pk(), row.sk()));
  }
}
