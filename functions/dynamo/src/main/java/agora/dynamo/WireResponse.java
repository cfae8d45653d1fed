package agora.dynamo;

/**
 * An answer of the wire.
 *
 * @param status HTTP's: 200, 400 for what the caller did wrong, 500 for what the store did
 * @param body JSON
 */
public record WireResponse(int status, byte[] body) {}
