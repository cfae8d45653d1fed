package agora.mailings;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A write whose condition may not hold. */
final class Conditional {

  private Conditional() {}

  /** Whether the condition held and the write was done. */
  static boolean done(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
