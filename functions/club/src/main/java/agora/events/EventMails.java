package agora.events;

import org.jspecify.annotations.Nullable;

/**
 * Which mails go out about an event.
 *
 * @param before what whets the appetite; null for none
 * @param after what follows it up; null for none
 * @param ticketsOpen whether a mail says that members may unlock codes
 * @param ticketsClosing whether those with a code are reminded before the members' window closes
 */
public record EventMails(
    @Nullable Note before, @Nullable Note after, boolean ticketsOpen, boolean ticketsClosing) {

  /**
   * A mail that staff write.
   *
   * @param days how many days before the event, or after it; 1 to 30
   * @param text Markdown
   * @param url where its link leads; null where there is none
   * @param linkText what the link says
   */
  public record Note(
      int days, String subject, String text, @Nullable String url, @Nullable String linkText) {}
}
