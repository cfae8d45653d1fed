package agora.dynamo;

/**
 * One use of a table.
 *
 * @param caller the access key id
 * @param action {@code PutItem} and so on, as a policy names it after {@code dynamodb:}
 * @param table the table's name
 * @param index the index's name; empty for the table itself
 * @param write whether items may have changed, and the stream moved
 */
public record Call(String caller, String action, String table, String index, boolean write) {}
