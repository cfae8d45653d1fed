package agora.compose;

import agora.clubs.Club;
import agora.clubs.Phrase;
import agora.clubs.Times;
import agora.events.Event;
import agora.events.EventFacts;
import agora.events.SaleWords;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.IssueDeparture;
import agora.members.Greeting;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the templates draw: an issue's blocks, in sections that open with a verb, and what stands
 * around them. Staff's own texts come with their double braces drawn apart; the templates escape.
 *
 * @param frame the words around the blocks
 * @param foot the page that the foot leads to
 */
public record MailModel(Club club, MailFrame frame, Issue issue, List<Part> parts, MailFoot foot) {

  /** Longer than mailboxes show. */
  private static final int GIST = 140;

  /**
   * Blocks that follow each other and are of one kind.
   *
   * @param name the verb it opens with; empty for none
   */
  public record Section(String name, List<Part> parts) {}

  public String subject() {
    return Neutral.line(issue.subject());
  }

  /** What a mailbox shows after the subject: in place of none, what the mail says first. */
  public String preheader() {
    String own = Neutral.line(issue.preheader());
    return own.isEmpty()
        ? parts.stream().map(this::gist).filter(each -> !each.isEmpty()).findFirst().orElse(name())
        : own;
  }

  private String gist(Part part) {
    Event event = part.event();
    String gist =
        event == null
            ? Neutral.line(Prose.text(part.block().shown()))
            : new EventFacts(times()).when(event) + ", " + event.place();
    return gist.length() <= GIST ? gist : gist.substring(0, GIST).replaceFirst("\\s\\S*$", " …");
  }

  /** The club's name. */
  public String name() {
    return Neutral.line(club.name());
  }

  public String accent() {
    return club.look().accent();
  }

  /** The language that the blocks are written in. */
  public String written() {
    return club.language().code();
  }

  public String sender() {
    return Neutral.line(club.sender().name());
  }

  public String replyTo() {
    return Neutral.line(club.sender().replyTo());
  }

  /**
   * The greeting, with the member's name. A children's club writes to the adult, whose name it does
   * not know.
   *
   * @param variable of the name, with a space before it
   */
  public String hello(String variable) {
    if (club.forChildren()) {
      return frame.words().hello() + " " + Greeting.guardian(frame.language());
    }
    return frame.words().hello() + "{{" + variable + "}}";
  }

  /** Whether it is a month's issue, and not a mail about an event. */
  public boolean isIssue() {
    return !month().isEmpty();
  }

  /** The month whose issue it is; empty where it is none's. */
  public String month() {
    return issue.departure() instanceof IssueDeparture.WithMonth(var month)
        ? DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month)
        : "";
  }

  /** What the editor says first: a text that comes before all else. */
  public @Nullable Part intro() {
    Part first = parts.isEmpty() ? null : parts.getFirst();
    return first == null || !(first.block() instanceof Block.Text) || first.link() != null
        ? null
        : first;
  }

  /** The language of the intro: of a message that we begin ourselves the reader's. */
  public String introWritten() {
    boolean ours = Objects.requireNonNull(intro()).block().id().equals(MessageMail.OURS);
    return ours ? frame.language().code() : written();
  }

  /** The intro, with its title where it has one. */
  public String introHtml() {
    Part intro = Objects.requireNonNull(intro());
    String title = intro.title();
    return (title.isEmpty() ? "" : "<p><strong>" + Neutral.html(title) + "</strong></p>")
        + intro.html();
  }

  /** The first event that a member may have a place at before others, in a month's issue. */
  public @Nullable Part strip() {
    return isIssue()
        ? parts.stream().filter(each -> each.ticket() != null).findFirst().orElse(null)
        : null;
  }

  public String stripSays() {
    Event event = Objects.requireNonNull(Objects.requireNonNull(strip()).event());
    return frame.words().place(times().day(event.starts()));
  }

  /** Whether a place goes by the reader's topics. */
  public boolean chooses() {
    return !Picks.of(this).isEmpty();
  }

  /** The blocks but the intro, those of a kind that follow each other under one verb. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Part part : parts.subList(intro() == null ? 0 : 1, parts.size())) {
      String name = verb(part);
      if (sections.isEmpty() || !sections.getLast().name().equals(name)) {
        sections.add(new Section(name, new ArrayList<>()));
      }
      sections.getLast().parts().add(part);
    }
    return sections;
  }

  /** Nobody is asked to come to what does not take place. */
  private String verb(Part part) {
    Event event = part.event();
    return event != null && event.cancelled() ? "" : frame.section(part.block());
  }

  /** When, where, with whom and for how much. */
  public List<List<Phrase>> facts(Part part) {
    return new EventFacts(times())
        .of(event(part), club).stream()
            .map(line -> line.stream().map(MailModel::neutral).toList())
            .toList();
  }

  private static Phrase neutral(Phrase phrase) {
    return phrase.written() == null
        ? phrase
        : new Phrase(Neutral.line(phrase.text()), phrase.written());
  }

  /** The day on which an event begins. */
  public Times.Badge day(Part part) {
    return times().badge(event(part).starts());
  }

  /** Until when members are alone with an event's tickets, and until when there are codes. */
  public String sale(Part part) {
    return new SaleWords(times()).of(Objects.requireNonNull(part.sale()));
  }

  /** How many there are of what is given away, and until when; of a draft what it says so far. */
  public String places(Part part) {
    Block.Benefit benefit = (Block.Benefit) part.block();
    Integer places = benefit.places();
    Instant ends = benefit.ends(ZoneId.of(club.rhythm().zone()));
    return places == null || ends == null ? "" : frame.words().places(places, times().moment(ends));
  }

  /** What may be passed on, and what may not. */
  public String passOn() {
    return strip() == null
        ? frame.words().passOn()
        : frame.words().passOn() + " " + frame.words().placeIsYours();
  }

  private static Event event(Part part) {
    return Objects.requireNonNull(part.event());
  }

  private Times times() {
    return Times.of(club, frame.language());
  }

  private Locale locale() {
    return frame.language().locale();
  }
}
