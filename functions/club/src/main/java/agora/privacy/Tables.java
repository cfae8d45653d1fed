package agora.privacy;

import agora.store.Contents;
import agora.tokens.Keys;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where something of a member may be held: the names of the tables.
 *
 * @param contents of the Clubs table, which names a club's issues and events
 * @param keys that addresses and members' ids are hashed with
 */
public record Tables(
    DynamoDbClient dynamo,
    Contents contents,
    Supplier<Keys> keys,
    String members,
    String consents,
    String mailings,
    String deliveries,
    String clicks,
    String tickets,
    String sessions,
    String erasures) {}
