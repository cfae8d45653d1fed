package agora.pages;

import agora.clubs.Language;
import agora.clubs.Times;
import agora.pages.words.EvidenceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A member's consent as evidence, for staff to read and to hand over.
 *
 * @param language of what stands around the words that were consented to
 * @param lines each fact, oldest first
 */
public record ConsentPrint(
    Language language,
    String club,
    String email,
    String member,
    Instant printed,
    List<Line> lines) {

  /**
   * A fact.
   *
   * @param how by what act, and where
   * @param beside what the words were about, what stood beside them, and who answers for it
   * @param proven whether the words are those whose hash was written down at the time
   * @param words the text that was read; empty where it is not known
   * @param elsewhere whether it stood on another site, whose words nobody here has seen
   */
  public record Line(
      Instant at,
      String purpose,
      String fact,
      String source,
      String how,
      String beside,
      String version,
      String hash,
      boolean proven,
      String words,
      boolean elsewhere) {}

  public EvidenceWords say() {
    return EvidenceWords.in(language);
  }

  /** A time as the document says it, in Denmark. */
  public String at(Instant at) {
    return new Times(language, ZoneId.of("Europe/Copenhagen"), true).second(at);
  }

  /** A page to print, complete in itself. */
  public String html() {
    return Pages.render("consent.jte", Map.of("print", this));
  }

  public String text() {
    EvidenceWords say = say();
    StringBuilder text = new StringBuilder(say.title()).append('\n');
    text.append(
        "%s: %s\n%s: %s\n%s: %s\n%s: %s\n"
            .formatted(
                say.club(),
                club,
                say.email(),
                email,
                say.member(),
                member,
                say.printed(),
                at(printed)));
    for (Line line : lines) {
      text.append(
          "\n%s  %s: %s\n  %s: %s\n  %s: %s\n  %s\n  %s\n"
              .formatted(
                  at(line.at()),
                  line.purpose(),
                  line.fact(),
                  say.source(),
                  line.source(),
                  say.how(),
                  line.how(),
                  line.beside(),
                  line.elsewhere() ? say.readElsewhere() : proven(line)));
    }
    return text.toString();
  }

  private String proven(Line line) {
    return "%s: %s\n  SHA-256: %s\n  %s"
        .formatted(
            say().textOfVersion(line.version()),
            line.words(),
            line.hash(),
            say().proof(line.proven()));
  }
}
