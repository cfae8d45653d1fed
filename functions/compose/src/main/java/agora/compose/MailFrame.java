package agora.compose;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.words.MailWords;
import agora.issues.Block;

/**
 * The words around an issue's blocks, in one language.
 *
 * @param why why the reader gets this mail
 */
public record MailFrame(Language language, MailWords words, String why) {

  static MailFrame of(Club club, Language language) {
    String name = Neutral.text(club.name());
    MailWords words = MailWords.in(language);
    return new MailFrame(
        language, words, club.forChildren() ? words.whyGuardian(name) : words.whyMember(name));
  }

  /** The verb that a section opens with; empty for none. */
  String section(Block block) {
    return switch (block) {
      case Block.Article _, Block.Exclusive _ -> words.read();
      case Block.Context _ -> words.understand();
      case Block.Book _ -> words.borrow();
      case Block.EventBlock _ -> words.come();
      case Block.Offer _ -> words.offer();
      case Block.Benefit _ -> words.benefit();
      case Block.Text _ -> "";
    };
  }
}
