package agora.compose;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.Times;
import agora.compose.words.MailWords;
import agora.events.Event;
import agora.events.EventFacts;
import agora.events.Message;
import agora.issues.Block;
import agora.issues.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message as a mail, in one language. What staff wrote stands as they wrote it. */
public record MessageMail(Club club, Message message, Language language) {

  /** The block of our own words, which are in the reader's language. */
  static final String OURS = "nyt";

  private static final String BLOCK = "besked";

  /**
   * The mail, with variables for what differs between its recipients.
   *
   * @param controller who it is from; null where the library has not said so
   */
  public Rendered render(@Nullable Controller controller, String publicBaseUrl) {
    Event event = message.event();
    Block.Words words =
        Block.Words.of(BLOCK, event == null ? "" : event.title(), message.text())
            .linked(message.url(), message.linkText());
    List<Block> blocks = new ArrayList<>();
    String ours = ours();
    if (!ours.isEmpty()) {
      blocks.add(new Block.Text(Block.Words.of(OURS, "", ours)));
    }
    blocks.add(event == null ? new Block.Text(words) : new Block.EventBlock(words, event.id()));
    Issue mail = new Issue(club.id(), "", subject(), preheader(), blocks, null);
    Map<String, Event> events = event == null ? Map.of() : Map.of(event.id(), event);
    return new Composer(controller)
        .render(club, mail, events, language, publicBaseUrl, List.of(OURS, BLOCK));
  }

  private String subject() {
    return switch (message.about()) {
      case MOVED -> isElsewhere() ? words().moved(title()) : words().ticketsChanged(title());
      case CANCELLED -> words().cancelled(title());
      case TAKES_PLACE -> words().takesPlace(title());
      case WORD -> message.subject();
    };
  }

  private String preheader() {
    Event event = message.event();
    return event == null
        ? ""
        : new EventFacts(Times.of(club, language)).when(event) + ", " + event.place();
  }

  /** What we say of it ourselves; empty where all words are staff's. */
  private String ours() {
    return switch (message.about()) {
      case MOVED -> moved();
      case CANCELLED -> words().cancelledInFull();
      case TAKES_PLACE -> words().takesPlaceInFull();
      case WORD -> "";
    };
  }

  /** From what to what; the club can speak of its codes, not of what a shop has sold. */
  private String moved() {
    Event before = Objects.requireNonNull(message.before());
    Event now = Objects.requireNonNull(message.event());
    String codes = now.sale().isPresent() ? words().codeIsStillYours() : "";
    return isElsewhere()
        ? words().movedInFull(where(before), where(now)) + codes
        : words().ticketsChangedInFull() + codes;
  }

  /** When and where it is, as Markdown. */
  private String where(Event event) {
    return Times.of(club, language).span(event.starts(), event.ends())
        + ", "
        + Prose.markdown(event.place());
  }

  private boolean isElsewhere() {
    return message.before() == null
        || !Objects.requireNonNull(message.event()).isWhereAndWhen(message.before());
  }

  private String title() {
    return Objects.requireNonNull(message.event()).title();
  }

  private MailWords words() {
    return MailWords.in(language);
  }
}
