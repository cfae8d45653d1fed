package agora.local;

/** What a call of a function came to. */
sealed interface Outcome {
  String payload();

  /** The function answered. */
  record Answered(String payload) implements Outcome {}

  /** The function threw, timed out or could not be made; the payload is Lambda's error JSON. */
  record Failed(String payload, String message) implements Outcome {}
}
