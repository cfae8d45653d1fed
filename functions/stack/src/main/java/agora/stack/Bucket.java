package agora.stack;

/**
 * A bucket.
 *
 * @param days after which an object is removed; 0 where it stays
 */
public record Bucket(String id, String name, String arn, int days) {}
