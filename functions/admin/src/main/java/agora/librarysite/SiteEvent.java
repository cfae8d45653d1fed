package agora.librarysite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the library's site tells it.
 *
 * @param uuid in lower case, by which it is known for as long as it is there
 * @param series what events that are held again and again have in common; null where there is none
 * @param text Markdown
 * @param price in whole kroner, of the dearest ticket; 0 where there are none
 * @param tickets where they are to be had; null where the site doesn't say
 * @param about names of its categories and tags
 */
public record SiteEvent(
    String uuid,
    @Nullable String series,
    String title,
    String text,
    Instant starts,
    Instant ends,
    String place,
    int price,
    @Nullable String tickets,
    State state,
    List<String> about) {

  /** Whether it is to come. */
  public enum State {
    COMING,
    CANCELLED,
    OVER
  }
}
