package agora.dynamo;

/**
 * How often the store does what DynamoDB may do at any time, and callers must bear. All that
 * happens follows from the seed and the order of calls.
 *
 * @param seed what is drawn from
 * @param lag the share of changes that eventually consistent reads and indexes don't see at once
 * @param longestLag the most calls of the store for which such a change stays unseen
 * @param unprocessed the share of an item in a batch to be left for another try
 * @param conflict the share of transactions, and of writes of one item, that a transaction stands
 *     in the way of
 * @param throttled the share of calls that come too fast
 */
public record Unkindness(
    long seed, double lag, int longestLag, double unprocessed, double conflict, double throttled) {

  /** None: for a store that people use, and tests that count calls. */
  public static final Unkindness NONE = new Unkindness(0, 0, 0, 0, 0, 0);

  /** What tests get unless they say otherwise. */
  public static Unkindness usual(long seed) {
    return new Unkindness(seed, 0.05, 3, 0.05, 0.03, 0.02);
  }
}
