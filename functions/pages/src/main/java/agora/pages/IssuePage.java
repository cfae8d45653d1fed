package agora.pages;

import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue on the web, in the club's own language, without any personal link. */
public record IssuePage(Club club, Issue issue, List<Part> parts) {

  /**
   * A block as it is shown.
   *
   * @param html the block's text as HTML, sanitised by whoever made it
   * @param event what an event block is about; null for other blocks
   */
  public record Part(Block block, String html, @Nullable Event event) {

    /** Where the block's link leads; null where it has none that a browser should follow. */
    public @Nullable String link() {
      return Optional.ofNullable(block.url())
          .flatMap(WebAddress::of)
          .map(WebAddress::text)
          .orElse(null);
    }

    public String linkText() {
      String given = Objects.requireNonNullElse(block.linkText(), "");
      return given.isBlank() ? block.title() : given;
    }
  }

  public static IssuePage of(Club club, Issue issue, List<Part> parts) {
    return new IssuePage(club, issue, parts);
  }

  /** When, where, with whom and for how much. */
  public List<String> facts(Frame frame, Event event) {
    return frame.facts(club).of(event);
  }
}
