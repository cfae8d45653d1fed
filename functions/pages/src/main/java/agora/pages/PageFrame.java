package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Times;
import agora.events.EventFacts;
import agora.pages.words.FrameWords;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its language, its title and its foot.
 *
 * @param language the reader's
 * @param statementUrl the accessibility statement at the authority's register
 * @param self address of the same page, for the link to the other language; empty for the page that
 *     was asked for
 * @param club the club that the page is about; null for none
 * @param shared what other sites show of the page; null for a page that is nobody else's
 * @param mark what the page's forms carry to tell when it was made; empty where nothing is pressed
 */
public record PageFrame(
    Language language,
    String title,
    String statementUrl,
    String self,
    @Nullable Club club,
    @Nullable Shared shared,
    String mark) {

  /** The field of a form that carries the mark. */
  public static final String MARK = "shown";

  /**
   * What other sites show of a page that is passed on (Open Graph).
   *
   * @param type what it is in Open Graph's words
   * @param locale of the page's words, such as {@code da_DK}
   * @param address the one that is passed on, whole: without a language, a source or a token
   * @param picture what is shown beside it; null for none
   */
  public record Shared(
      String type,
      String description,
      String site,
      String locale,
      String address,
      @Nullable Picture picture) {}

  /**
   * A picture of ours.
   *
   * @param address the whole of it
   * @param says what it shows, in words
   */
  public record Picture(String address, String says) {}

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /** Around a page that is about no club. */
  PageFrame(Language language, String title, String statementUrl, String self) {
    this(language, title, statementUrl, self, null, null, "");
  }

  /** The same, in a club's colour. */
  PageFrame of(Club club) {
    return new PageFrame(language, title, statementUrl, self, club, shared, mark);
  }

  /** The same, with forms that somebody presses. */
  PageFrame pressed(String mark) {
    return new PageFrame(language, title, statementUrl, self, club, shared, mark);
  }

  /** The same, for a page that is passed on: a club's own words, in the club's language. */
  PageFrame shared(
      Club club, String type, String description, String address, @Nullable Picture picture) {
    return new PageFrame(
        language,
        title,
        statementUrl,
        self,
        club,
        new Shared(
            type,
            description,
            club.sender().name(),
            club.language().locale().toString(),
            address,
            picture),
        mark);
  }

  /** What more than one page says, in the reader's language. */
  public FrameWords words() {
    return FrameWords.in(language);
  }

  /** The language that the reader may change to. */
  public Language other() {
    return language.choose(Language.ENGLISH, Language.DANISH);
  }

  /** The address of the same page in the other language. */
  public String inTheOther() {
    return self + (self.contains("?") ? "&" : "?") + "lang=" + other().code();
  }

  /** The day in Denmark, as the reader writes it. */
  public String day(Instant at) {
    return new Times(language, DENMARK, true).day(at);
  }

  /** Day and time in Denmark, as the reader writes it. */
  public String when(Instant at) {
    return new Times(language, DENMARK, true).moment(at);
  }

  /** What is said of a club's events, with the year, since a page may be read years after. */
  public EventFacts facts(Club club) {
    return new EventFacts(Times.of(club, language).withYears());
  }

  /** Where the privacy notice is. */
  public String privacy() {
    return (club == null ? "" : "/clubs/" + club.id()) + "/privacy?lang=" + language.code();
  }

  /** Where the style sheet is. */
  public String css() {
    return "/assets/" + Assets.CSS_NAME;
  }

  /** Where the style sheet of the club's colour is; null where there is none. */
  public @Nullable String accentCss() {
    String name = club == null ? null : Assets.accentName(club.look().accent());
    return name == null ? null : "/assets/" + name;
  }
}
