package agora.newsletter;

import agora.clubs.Language;
import agora.compose.Rendered;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The texts of a mailing: each variant is rendered once per language, and written once. */
record Texts(Mailings mailings, String mailing) {

  private static final Language LAST = List.of(Language.values()).getLast();

  /** Writes a variant in all languages, unless it is written. */
  void write(String variant, Function<Language, Rendered> render) {
    if (mailings.body(mailing, Mailing.textOf(LAST, variant)).isPresent()) {
      return;
    }
    for (Language language : Language.values()) {
      Rendered mail = render.apply(language);
      mail.links()
          .forEach(link -> mailings.saveLink(mailing, link.id(), link.block(), link.target()));
      mailings.saveBody(
          mailing,
          Mailing.textOf(language, variant),
          new Mailing.Body(mail.subject(), mail.html(), mail.text()));
    }
  }

  /** Objects to a mail of which Gmail would show only the beginning. */
  static Optional<Objection> tooLarge(Function<Language, Rendered> render) {
    return Arrays.stream(Language.values())
        .map(render)
        .filter(mail -> mail.html().getBytes(StandardCharsets.UTF_8).length > Rendered.MAX_BYTES)
        .findFirst()
        .map(
            _ ->
                new Objection(
                    Step.TOO_LARGE,
                    "Mailen fylder mere end de 102 kB, som Gmail viser. Gør den kortere, og godkend"
                        + " den igen."));
  }
}
