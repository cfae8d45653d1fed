package agora.compose;

import agora.events.Event;
import agora.events.Sale;
import agora.issues.Block;
import agora.pictures.Picture;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is drawn.
 *
 * @param link the id of the block's tracked link; null where it has none
 * @param event what an event block shows; null for other blocks
 * @param base where the club's pages are, without a final slash
 */
public record Part(Block block, @Nullable String link, @Nullable Event event, String base) {

  /** How a block is drawn. */
  public enum Drawn {
    /** A card with the day, the facts and the way to the ticket. */
    EVENT,
    /** The cover beside the words. */
    BOOK,
    /** A box apart. */
    CONTEXT,
    /** A picture, a headline and a text. */
    ARTICLE
  }

  public Drawn drawn() {
    return switch (block) {
      case Block.EventBlock _ -> event == null ? Drawn.ARTICLE : Drawn.EVENT;
      case Block.Book _ -> Drawn.BOOK;
      case Block.Context _ -> Drawn.CONTEXT;
      case Block.Article _, Block.Text _, Block.Offer _, Block.Exclusive _, Block.Benefit _ ->
          Drawn.ARTICLE;
    };
  }

  /** The variable of the link that unlocks a ticket; null where there is nothing to unlock. */
  public @Nullable String ticket() {
    Event shown = event;
    return shown == null || sale() == null ? null : variable("ticket", shown.id());
  }

  /** The variable of the link to the whole of what members alone read; null for all else. */
  public @Nullable String read() {
    return block instanceof Block.Exclusive ? variable("read", block.id()) : null;
  }

  /** The variable of the link to a member's place of what is given away; null for all else. */
  public @Nullable String benefit() {
    return block instanceof Block.Benefit ? variable("benefit", block.id()) : null;
  }

  /** The variable of where it leads first, as it stands in HTML's attributes; null for nowhere. */
  public @Nullable String leads() {
    String href = href();
    return href != null
        ? href
        : Stream.of(ticket(), benefit(), read()).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** How the event's tickets are sold; null where none are, or it does not take place. */
  @Nullable Sale sale() {
    Event shown = event;
    return shown == null || shown.shopUrl() == null || shown.cancelled()
        ? null
        : shown.sale().orElse(null);
  }

  /** The variable of the link's address as it stands in plain text. */
  @Nullable String click() {
    return link == null ? null : variable("click", link);
  }

  /** The variable of the link's address as it stands in HTML's attributes. */
  public @Nullable String href() {
    return link == null ? null : variable("href", link);
  }

  public String linkText() {
    String given = block.linkText();
    return given == null || given.isBlank() ? title() : Neutral.line(given);
  }

  /** What it is called; an event block may leave that to its event. Empty where it is nothing. */
  public String title() {
    String own = Neutral.line(block.title());
    return own.isEmpty() && event != null ? Neutral.line(event.title()) : own;
  }

  public @Nullable String author() {
    String author = block.words().author();
    return author == null ? null : Neutral.line(author);
  }

  /** The address of the block's picture; one of ours is where the club is now; null for none. */
  public @Nullable String image() {
    String address = block.words().image();
    return Picture.pathOf(address).map(base::concat).orElse(address);
  }

  /** What the block's picture shows. */
  public String alt() {
    return Neutral.line(block.words().alt());
  }

  /** Whose the block's picture is; null where nobody says. */
  public @Nullable String credit() {
    String credit = block.words().credit();
    return credit == null ? null : Neutral.line(credit);
  }

  /** What everybody may read of the block's text, as sanitised HTML. */
  public String html() {
    return Prose.html(block.shown());
  }

  static String variable(String kind, String id) {
    return "{{" + kind + "_" + id.replace('-', '_') + "}}";
  }
}
