package agora.testkit.aws;

/** Lambda, as the services that call functions know it. */
public interface FunctionCalls {
  /** Whether there is a function of this ARN, with or without an alias. */
  boolean has(String arn);

  /** Calls the function with an event; nobody waits for it. */
  void callAsync(String arn, String event);
}
