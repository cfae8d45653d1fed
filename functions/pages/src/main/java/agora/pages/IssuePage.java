package agora.pages;

import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.clubs.Phrase;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Issue;
import agora.pictures.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the web as it was sent, in the club's own language, without any personal link.
 *
 * @param corrections what its readers were told since, oldest first
 */
public record IssuePage(Club club, Issue issue, List<Part> parts, List<Note> corrections) {

  /**
   * A correction as it is shown.
   *
   * @param html its text as HTML, sanitised by whoever made it
   */
  public record Note(Correction correction, Instant at, String html) {}

  /**
   * A block as it is shown.
   *
   * @param html the block's text as HTML, sanitised by whoever made it
   * @param event what an event block is about, as it was sent; null for other blocks
   * @param now the same event as it is now; null where it is as it was
   * @param target where the block's link leads; null where it has none
   */
  public record Part(
      Block block,
      String html,
      @Nullable Event event,
      @Nullable Event now,
      @Nullable String target) {

    /** Where the block's link leads; null where it has none that a browser should follow. */
    public @Nullable String link() {
      return Optional.ofNullable(target).flatMap(WebAddress::of).map(WebAddress::text).orElse(null);
    }

    /** What it is called; an event block may leave that to its event. Blank where it is nothing. */
    public String title() {
      return block.title().isBlank() && event != null ? event.title() : block.title();
    }

    /** Whether it goes on for members. */
    public boolean isForMembers() {
      return block instanceof Block.Exclusive;
    }

    /** Whether it gives something away, by a link that members alone have. */
    public boolean isBenefit() {
      return block instanceof Block.Benefit;
    }

    /** The path of the block's picture; null where it has none of ours. */
    public @Nullable String picture() {
      return Picture.pathOf(block.words().image()).orElse(null);
    }

    public String linkText() {
      String given = Objects.requireNonNullElse(block.linkText(), "");
      return given.isBlank() ? block.title() : given;
    }
  }

  /**
   * The picture that stands first; where none of ours does, a plain one in the club's colour.
   *
   * @param base where the club's pages are, without a final slash
   */
  PageFrame.Picture lead(String base) {
    return parts.stream()
        .filter(part -> part.picture() != null)
        .findFirst()
        .map(
            part ->
                new PageFrame.Picture(
                    base + part.picture(),
                    Objects.requireNonNullElse(part.block().words().alt(), "")))
        .orElseGet(() -> new PageFrame.Picture(base + Picture.plain(club.look()), club.name()));
  }

  /**
   * Whether a part's own words lead to the sign-up: the last one's do not on the club's own page,
   * where the button to it is what follows.
   *
   * @param base empty on the club's own page
   */
  public boolean invites(Part part, String base) {
    return !base.isEmpty() || !part.equals(parts.getLast());
  }

  /** Where it is. */
  public String path() {
    return "/clubs/" + club.id() + "/issues/" + issue.id();
  }

  /** When, where, with whom and for how much. */
  public List<List<Phrase>> facts(PageFrame frame, Event event) {
    return frame.facts(club).of(event, club);
  }
}
