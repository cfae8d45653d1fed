package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.issues.Issue;
import agora.members.consents.Wording;
import agora.pictures.Picture;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A club's own page.
 *
 * @param typed what stands in the sign-up form
 * @param events those to come, soonest first
 * @param issues those that have left, newest first
 * @param closed whether the club takes no more members
 * @param ready whether the library has said who answers for the members' data
 * @param names what the words of consent call the library and the club
 */
public record ClubPage(
    Club club,
    Typed typed,
    List<Event> events,
    List<Past> issues,
    boolean closed,
    boolean ready,
    Wording.Names names) {

  /** An issue that has left, and when. */
  public record Past(Issue issue, Instant at) {

    /** The path of its first picture of ours; null where it has none. */
    public @Nullable String picture() {
      return issue.blocks().stream()
          .flatMap(block -> Picture.pathOf(block.words().image()).stream())
          .findFirst()
          .orElse(null);
    }
  }

  /** What stands before the form: the first sentence on what the club is. */
  public String lead() {
    return club.about().substring(0, leads()).strip();
  }

  /** The rest of it, which stands after the form; empty where there is none. */
  public String story() {
    return club.about().substring(leads()).strip();
  }

  private int leads() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Language.DANISH.locale());
    sentences.setText(club.about());
    return Math.max(0, sentences.next());
  }

  /** Where an issue that has left is read. */
  public String path(Past past) {
    return "/clubs/" + club.id() + "/issues/" + past.issue().id();
  }

  /** The language that the club will write in: the reader's, where it is one of the club's. */
  public Language mailLanguage(PageFrame frame) {
    return writesIn(frame.language()) ? frame.language() : club.languages().getFirst();
  }

  public boolean writesIn(Language language) {
    return club.languages().contains(language);
  }
}
