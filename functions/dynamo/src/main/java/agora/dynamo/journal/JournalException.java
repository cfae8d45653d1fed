package agora.dynamo.journal;

/** Why a journal can't be opened or written to, in one sentence for whoever chose its folder. */
public final class JournalException extends RuntimeException {
  JournalException(String sentence) {
    super(sentence);
  }

  JournalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
