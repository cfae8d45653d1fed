package agora.local;

/** A function that was called directly threw, or ran out of time. */
public final class FunctionFailed extends RuntimeException {
  FunctionFailed(String function, String message) {
    super("%s failed: %s".formatted(function, message));
  }
}
