package agora.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of the library.
 *
 * @param id letters, digits and hyphens
 * @param speaker who speaks; null if nobody in particular
 * @param price in whole kroner; 0 for free
 * @param shopUrl where tickets are sold, an https address
 * @param opensAt when members may unlock a code; null where there are none
 * @param closesAt when the member window closes; null where there is none
 * @param publicAt when the public sale begins; null where there is none
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
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Instant publicAt,
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
      @Nullable Instant opensAt,
      @Nullable Instant closesAt,
      @Nullable Instant publicAt) {
    this(
        club, id, title, text, speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, List.of(), null, false);
  }

  /** How its tickets are sold; empty where it has none. */
  public Optional<Sale> sale() {
    return opensAt == null || closesAt == null || publicAt == null
        ? Optional.empty()
        : Optional.of(new Sale(opensAt, closesAt, publicAt));
  }

  /** The event as one that does not take place. */
  public Event cancel() {
    return cancelled(true);
  }

  /** The event as one that takes place, or not. */
  public Event cancelled(boolean cancelled) {
    return new Event(
        club, id, title, text, speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, topics, mails, cancelled);
  }

  /** The event elsewhere, at another time, or with tickets at other times. */
  public Event moved(Instant starts, Instant ends, String place, @Nullable Sale sale) {
    return new Event(
        club,
        id,
        title,
        text,
        speaker,
        starts,
        ends,
        place,
        price,
        shopUrl,
        sale == null ? null : sale.opensAt(),
        sale == null ? null : sale.closesAt(),
        sale == null ? null : sale.publicAt(),
        topics,
        mails,
        cancelled);
  }

  /** The event as others tell it, with all that is staff's. */
  public Event told(String title, Instant starts, Instant ends, String place, int price) {
    return new Event(
        club, id, title, text, speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, topics, mails, cancelled);
  }

  /** The event without the texts of its page and its mails. */
  public Event facts() {
    return new Event(
        club, id, title, "", speaker, starts, ends, place, price, shopUrl, opensAt, closesAt,
        publicAt, topics, null, cancelled);
  }

  /** Whether whoever knows the other as it stands there comes to the right place in time. */
  public boolean isWhereAndWhen(Event other) {
    return starts.equals(other.starts) && ends.equals(other.ends) && place.equals(other.place);
  }
}
