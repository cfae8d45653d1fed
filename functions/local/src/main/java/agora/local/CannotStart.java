package agora.local;

/** The club can't start; the message is the sentence to print. */
public final class CannotStart extends RuntimeException {
  CannotStart(String sentence) {
    super(sentence);
  }
}
