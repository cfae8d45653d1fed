package agora.events;

import agora.ids.MailingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short mail that staff have sent at once: that an event is moved, is cancelled or takes place
 * after all, or a word of their own. It is frozen with its mailing.
 *
 * @param subject as staff wrote it; empty where the mail's own is made by what it is about
 * @param text Markdown, as staff wrote it; empty where they add nothing
 * @param url where its link leads; null where there is none
 * @param linkText what the link says
 * @param event as the mail has it; null where it is about none
 * @param before the event as it stood; null where it has not moved
 * @param version the version of the event that it tells of, so that no two messages are alike
 */
public record Message(
    About about,
    String subject,
    String text,
    @Nullable String url,
    @Nullable String linkText,
    @Nullable Event event,
    @Nullable Event before,
    long version,
    Audience audience) {

  /** What is told. */
  public enum About {
    MOVED,
    CANCELLED,
    TAKES_PLACE,
    WORD
  }

  /**
   * Whom it goes to: whoever is named by one of these.
   *
   * @param holders whether to those who have a code for the event
   * @param announced the mailings in which the event was announced
   * @param topics to who chose one of these; that is promotional, and keeps to its limit
   */
  public record Audience(boolean holders, List<Announcement> announced, List<String> topics) {}

  /**
   * A mailing in which the event was announced.
   *
   * @param batches how many batches it had
   * @param parts of a day's mail, the parts that were about it, as bits; 0 where all read of it
   */
  public record Announcement(MailingId mailing, int batches, int parts) {}

  /** Whether it says what holds: its event stands as the mail has it. */
  public boolean holds(@Nullable Event stands) {
    return event == null
        || about == About.WORD
        || (stands != null
            && stands.isWhereAndWhen(event)
            && stands.sale().equals(event.sale())
            && stands.cancelled() == event.cancelled());
  }
}
