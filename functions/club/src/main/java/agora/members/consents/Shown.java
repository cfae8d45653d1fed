package agora.members.consents;

import agora.clubs.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stood that somebody read, and who answers for it.
 *
 * @param language which of the text's languages was read
 * @param page where it stood, as a route; {@link #ELSEWHERE} where another site had words of its
 *     own
 * @param mail the mail that it stood in too; null for none
 * @param actor who acted: {@link #CITIZEN}, or the staff member who entered what they were told
 * @param document what staff have it from, such as a paper form or a file; null where a citizen
 *     acted
 * @param notice the version of the privacy notice that the page linked to; null where none was
 * @param names what the text calls the library and the club
 */
public record Shown(
    Language language,
    String page,
    @Nullable String mail,
    String actor,
    @Nullable String document,
    @Nullable String notice,
    Wording.Names names) {

  /** The page of a text that stood on a site of the library's own, which asks us by JSON. */
  public static final String ELSEWHERE = "elsewhere";

  /** Who presses a button behind a link of their own. */
  public static final String CITIZEN = "citizen";

  /** A page of ours that a citizen read. */
  public static Shown on(
      String page, Language language, @Nullable String notice, Wording.Names names) {
    return new Shown(language, page, null, CITIZEN, null, notice, names);
  }

  /** What staff were told by somebody who stood before them. */
  public static Shown told(
      String actor,
      String document,
      Language language,
      @Nullable String notice,
      Wording.Names names) {
    return new Shown(language, "/admin", null, actor, document, notice, names);
  }

  /** The same, which staff have from a document. */
  Shown from(String source) {
    return new Shown(language, page, mail, actor, source, notice, names);
  }

  /** The same text, which stood in a mail too. */
  public Shown alsoIn(String kind) {
    return new Shown(language, page, kind, actor, document, notice, names);
  }
}
