package agora.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the library.
 *
 * @param id letters, digits and hyphens
 * @param speaker who speaks; null if nobody in particular
 * @param price in whole kroner; 0 for free
 * @param shopUrl where tickets are sold, an https address
 * @param opensAt when members may unlock a code
 * @param closesAt when the member window closes
 * @param publicAt when the public sale begins
 * @param topics ids of the club's topics that it is about; its mails go to who chose one of them
 * @param mails which mails go out about it; null for none
 * @param cancelled whether it does not take place
 */
public record Event(
    String club,
    String id,
    String title,
    String text,
    @Nullable String speaker,
    Instant starts,
    Instant ends,
    String place,
    int price,
    @Nullable String shopUrl,
    Instant opensAt,
    Instant closesAt,
    Instant publicAt,
    List<String> topics,
    @Nullable EventMails mails,
    boolean cancelled) {

  public Event {
    topics = topics == null ? List.of() : List.copyOf(topics); // events of before have none
  }

  /** An event that is about nothing in particular, and that no mails go out about. */
  public Event(
      String club,
      String id,
      String title,
      String text,
      @Nullable String speaker,
      Instant starts,
      Instant ends,
      String place,
      int price,
      @Nullable String shopUrl,
      Instant opensAt,
      Instant closesAt,
      Instant publicAt) {
    this(
        club, id, title, text, speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, List.of(), null, false);
  }

  /** The event as one that does not take place. */
  public Event cancel() {
    return new Event(
        club, id, title, text, speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, topics, mails, true);
  }
}
