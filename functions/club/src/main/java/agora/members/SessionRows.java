package agora.members;

import agora.ids.MemberId;
import agora.store.Plain;
import agora.store.Rows;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A member's rows in the Sessions table: links, sessions, and changes of address that wait. */
public final class SessionRows {

  private final Rows<SessionRow> sessions;
  private final Rows<CounterRow> mails;

  public SessionRows(DynamoDbClient dynamo, String table) {
    this.sessions = new Rows<>(dynamo, table, () -> SessionRow.SCHEMA);
    this.mails = new Rows<>(dynamo, table, () -> CounterRow.SCHEMA);
  }

  /** All of them, for the member to read. */
  public List<Map<String, Object>> held(String club, MemberId member) {
    return sessions
        .of(SessionRow.pk(club, member))
        .map(row -> Plain.of(SessionRow.SCHEMA, row))
        .toList();
  }

  /** How many mails forms have asked for to an address, for its owner to read. */
  public List<Map<String, Object>> counted(String addressHash) {
    return mails
        .of(MailLimit.partition(addressHash))
        .map(row -> Plain.of(CounterRow.SCHEMA, row))
        .toList();
  }

  /** Ends all of them. */
  public void end(String club, MemberId member) {
    sessions
        .of(SessionRow.pk(club, member))
        .toList()
        .forEach(row -> sessions.delete(row.pk(), row.sk()));
  }

  /** Forgets how many mails were asked for. */
  public void forgetAddress(String hash) {
    mails.of(MailLimit.partition(hash)).toList().forEach(row -> mails.delete(row.pk(), row.sk()));
  }
}
