package agora.newsletter.sources;

import agora.ids.MailingId;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.Iterator;
import java.util.Optional;

/** What a mailing says, and to whom. */
public interface MailingSource {

  /** Why it cannot be sent as it stands; empty where it can. */
  Optional<Objection> objection();

  /** Lets its mailing be planned, unless it does not wait any more. */
  default void start(Mailings mailings, MailingId mailing) {
    mailings.start(mailing);
  }

  /** Writes links and texts, where they are not written yet. */
  void write();

  /**
   * The batches after the head's cursor, never all in memory; the same ones for the same members.
   */
  Iterator<Batches.Batch> batches(Mailing head);
}
