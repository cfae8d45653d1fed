package agora.testkit.aws;

/**
 * One use that a function made of AWS.
 *
 * @param action as a policy names it, {@code dynamodb:GetItem}
 * @param resource the ARN, or {@code *} where the action has none
 */
public record AwsCall(String action, String resource) implements Comparable<AwsCall> {
  @Override
  public int compareTo(AwsCall other) {
    return (action + resource).compareTo(other.action + other.resource);
  }
}
