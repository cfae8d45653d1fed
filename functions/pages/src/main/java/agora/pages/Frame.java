package agora.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What stands around every page: its language, its title and its foot.
 *
 * @param language {@code da} or {@code en}
 * @param statementUrl the accessibility statement at the authority's register
 * @param self address of the same page, for the link to the other language; empty for the page that
 *     was asked for
 */
public record Frame(String language, String title, String statementUrl, String self) {

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /** The Danish or the English text, as the reader's language is. */
  public String say(String da, String en) {
    return language.equals("en") ? en : da;
  }

  /** The address of the same page in the other language. */
  public String inTheOther() {
    return self + "?lang=" + say("en", "da");
  }

  /** Day and time in Denmark, as the reader writes it. */
  public String when(Instant at) {
    String pattern = say("EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", "EEEE d MMMM yyyy 'at' HH:mm");
    return DateTimeFormatter.ofPattern(pattern, Locale.of(language, "DK"))
        .format(at.atZone(DENMARK));
  }

  /** Where the style sheet is. */
  public String css() {
    return "/assets/" + Assets.CSS_NAME;
  }
}
