package agora.compose;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.Times;
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
      case MOVED ->
          (isElsewhere() ? in("Flyttet: ", "Moved: ") : in("Billetterne: ", "The tickets: "))
              + title();
      case CANCELLED -> in("Aflyst: ", "Cancelled: ") + title();
      case TAKES_PLACE -> in("Alligevel: ", "After all: ") + title();
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
      case CANCELLED ->
          in(
              "Arrangementet er desværre aflyst. Har du allerede en billet, så kontakt det"
                  + " sted, hvor du fik den.",
              "We are sorry: the event is cancelled. If you have a ticket already, please"
                  + " contact the place where you got it.");
      case TAKES_PLACE ->
          in(
              "Vi skrev, at arrangementet var aflyst. Det bliver heldigvis til noget alligevel.",
              "We wrote that the event was cancelled. It takes place after all.");
      case WORD -> "";
    };
  }

  /** From what to what; the club can speak of its codes, not of what a shop has sold. */
  private String moved() {
    Event before = Objects.requireNonNull(message.before());
    Event now = Objects.requireNonNull(message.event());
    String codes =
        now.sale().isPresent()
            ? in(
                " Har du hentet en billetkode, er den stadig din.",
                " If you have a ticket code, it is still yours.")
            : "";
    return isElsewhere()
        ? in("Arrangementet er flyttet fra ", "The event has moved from ")
            + where(before)
            + in(", til ", ", to ")
            + where(now)
            + "."
            + codes
        : in(
                "Arrangementet er, hvor og når det hele tiden har været, men tiderne for billetter er"
                    + " ændret.",
                "The event is where and when it was, but the times of its tickets have changed.")
            + codes;
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

  private String in(String danish, String english) {
    return language.choose(danish, english);
  }
}
