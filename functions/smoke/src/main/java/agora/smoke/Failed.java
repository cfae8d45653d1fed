package agora.smoke;

/** A step that did not go as it should, in a sentence for who deploys. */
public final class Failed extends RuntimeException {
  public Failed(String sentence) {
    super(sentence);
  }

  public Failed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
