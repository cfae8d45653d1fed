package agora.newsletter.sources;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Rendered;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.newsletter.words.StaffNoticeWords;
import agora.tokens.Ids;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The texts of a mailing: each variant is rendered once for each of its club's languages, and
 * written once.
 *
 * @param ids makes the links' keys
 */
record Texts(Mailings mailings, Ids ids, Club club, MailingId mailing) {

  /** Writes a variant, unless it is written. */
  void write(String variant, Function<Language, Rendered> render) {
    List<Language> languages = club.languages();
    if (mailings.body(mailing, Mailing.textOf(languages.getLast(), variant)).isPresent()) {
      return;
    }
    for (Language language : languages) {
      Rendered mail = render.apply(language);
      mail.links()
          .forEach(
              link ->
                  mailings.saveLink(mailing, link.id(), link.block(), link.target(), ids.next()));
      mailings.saveBody(
          mailing,
          Mailing.textOf(language, variant),
          new Mailing.Body(mail.subject(), mail.html(), mail.text(), picks(mail)));
    }
  }

  private static List<Mailing.Pick> picks(Rendered mail) {
    return mail.picks().stream()
        .map(pick -> new Mailing.Pick(pick.topic(), pick.html(), pick.text()))
        .toList();
  }

  /** Objects to a mail of which Gmail would show only the beginning. */
  static Optional<Objection> tooLarge(Club club, Function<Language, Rendered> render) {
    return club.languages().stream()
        .map(render)
        .filter(mail -> mail.bytes() > Rendered.MAX_BYTES)
        .findFirst()
        .map(_ -> new Objection(PlanningResult.TOO_LARGE, StaffNoticeWords::tooLarge));
  }
}
