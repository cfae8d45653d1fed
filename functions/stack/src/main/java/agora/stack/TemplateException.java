package agora.stack;

/** The template can't be used as it stands. The message is one sentence that names the place. */
public final class TemplateException extends RuntimeException {
  public TemplateException(String sentence) {
    super(sentence);
  }

  public TemplateException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
