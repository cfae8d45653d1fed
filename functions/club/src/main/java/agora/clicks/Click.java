package agora.clicks;

import agora.ids.MailingId;
import java.time.Instant;

/**
 * A link that was opened.
 *
 * @param suspected whether a machine rather than a person seems to have opened it
 */
public record Click(
    MailingId mailing, String link, Recipient recipient, boolean suspected, Instant at) {

  /** A click; who makes up a pseudonym is no reader. */
  public Click {
    suspected |= recipient instanceof Recipient.Invented;
  }
}
