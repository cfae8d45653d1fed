package agora.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What became of an invocation. */
public sealed interface InvocationResult {

  /** The function answered; the bytes are the caller's own. */
  record Answered(byte[] body) implements InvocationResult {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /**
   * The function threw; it can be called again.
   *
   * @param type the exception's class
   * @param message the exception's message; empty where it had none
   * @param json the whole report, as Lambda hands it to the caller
   */
  record Failed(String type, String message, String json) implements InvocationResult {}

  /**
   * The function could not be made, so it takes no call. The fields are those of {@link Failed}.
   */
  record InitFailed(String type, String message, String json) implements InvocationResult {}

  /** A hook failed when the snapshot was restored, so the function takes no call. */
  record RestoreFailed(String type, String message, String json) implements InvocationResult {}

  /** The function took longer than it may, and its process was ended. */
  record TimedOut(Duration after) implements InvocationResult {}

  /**
   * The process ended by itself.
   *
   * @param exitCode as the system reports it; 128 and more where a signal ended it
   */
  record Died(int exitCode) implements InvocationResult {}

  /** The bytes that the function answered; anything else is an {@link IllegalStateException}. */
  default byte[] body() {
    throw new IllegalStateException(toString());
  }
}
