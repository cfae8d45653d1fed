package agora.issues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of an issue. Texts are Markdown.
 *
 * @param id letters, digits and hyphens, unique within the issue
 * @param author a book's author, or an article's source
 * @param isbn a book's ISBN
 * @param url where the block's link leads; null where there is none
 * @param linkText what the link says
 * @param image address of a picture; null for none
 * @param alt what the picture shows, required with a picture
 * @param event id of the event that an event block shows
 * @param topics ids of topics
 */
public record Block(
    String id,
    Kind kind,
    String title,
    String text,
    @Nullable String author,
    @Nullable String isbn,
    @Nullable String url,
    @Nullable String linkText,
    @Nullable String image,
    @Nullable String alt,
    @Nullable String event,
    List<String> topics) {

  /** What a block is. All but OFFER, and EVENT with a price, are of value in themselves. */
  public enum Kind {
    ARTICLE,
    BOOK,
    CONTEXT,
    EVENT,
    TEXT,
    OFFER
  }
}
