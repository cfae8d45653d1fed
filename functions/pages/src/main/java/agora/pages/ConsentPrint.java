package agora.pages;

import agora.clubs.Language;
import agora.clubs.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A member's consent as evidence, for staff to read and to hand over; in Danish.
 *
 * @param lines each fact, oldest first
 */
public record ConsentPrint(
    String club, String email, String member, Instant printed, List<Line> lines) {

  /**
   * A fact.
   *
   * @param how by what act, and where
   * @param beside what the words were about, what stood beside them, and who answers for it
   * @param proven whether the words are those whose hash was written down at the time
   * @param words the text that was read; empty where it is not known
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
      String words) {

    public String proof() {
      return proven
          ? "Teksten er den, hvis fingeraftryk (SHA-256) blev gemt dengang."
          : "Teksten svarer ikke til det fingeraftryk (SHA-256), der blev gemt dengang.";
    }
  }

  /** A time as the document says it, in Denmark. */
  public String at(Instant at) {
    return new Times(Language.DANISH, ZoneId.of("Europe/Copenhagen"), true).second(at);
  }

  /** A page to print, complete in itself. */
  public String html() {
    return Pages.render("consent.jte", Map.of("print", this));
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Dokumentation for samtykke\n")
        .append(
            "Klub: %s\nMail: %s\nMedlem: %s\nUdskrevet: %s\n"
                .formatted(club, email, member, at(printed)));
    for (Line line : lines) {
      text.append(
          "\n%s  %s: %s\n  Kilde: %s\n  Hvordan: %s\n  %s\n  Tekst (version %s): %s\n  SHA-256: %s\n  %s\n"
              .formatted(
                  at(line.at()),
                  line.purpose(),
                  line.fact(),
                  line.source(),
                  line.how(),
                  line.beside(),
                  line.version(),
                  line.words(),
                  line.hash(),
                  line.proof()));
    }
    return text.toString();
  }
}
