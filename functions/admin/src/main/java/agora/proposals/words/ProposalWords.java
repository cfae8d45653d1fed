package agora.proposals.words;

import agora.clubs.Language;

/** The texts of links in blocks that are proposed. */
public sealed interface ProposalWords permits DanishProposalWords, EnglishProposalWords {

  /** The words of a language. */
  static ProposalWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishProposalWords();
      case ENGLISH -> new EnglishProposalWords();
    };
  }

  /** Where a link leads to a page of a title. */
  String read(String title);

  /** Where a link leads to a book in the catalogue. */
  String borrow(String title);
}
