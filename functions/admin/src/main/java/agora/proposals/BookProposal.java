package agora.proposals;

import agora.books.BookCatalogue;
import agora.checks.BookNumber;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.clubs.Language;
import agora.compose.Prose;
import agora.issues.Block;
import agora.proposals.words.ProposalWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a block of a book's number. */
public final class BookProposal {

  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_AUTHORS = 100;
  private static final int LONGEST_TEXT = 300;

  /** What all Danish libraries have, by any number that a book has. */
  private static final String SEARCH = "https://bibliotek.dk/find?q.all=";

  /** The same, by the number of a record (dataBrønden's {@code 870970-basis}). */
  private static final String RECORD = "https://bibliotek.dk/linkme.php?rec.id=870970-basis:";

  private final BookCatalogue catalogue;

  public BookProposal(BookCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A block about a book; one to type in where the catalogue knows no more. */
  public Proposal of(BookNumber.Isbn isbn, Language language) {
    WebAddress search = address(SEARCH + isbn.digits());
    return switch (catalogue.find(isbn)) {
      case BookCatalogue.Book book -> found(isbn.digits(), book, search, language);
      case BookCatalogue.Unknown _ -> unread(isbn.digits(), search, new Problem.NoSuchBook());
      case BookCatalogue.Silent _ -> unread(isbn.digits(), search, new Problem.CatalogueSilent());
    };
  }

  /** A block to type in, whose link leads to the book. */
  public Proposal of(BookNumber.Faust faust) {
    return unread(null, address(RECORD + faust.digits()), new Problem.FaustNumber());
  }

  private static Proposal found(
      String isbn, BookCatalogue.Book book, WebAddress search, Language language) {
    String title = Line.of(book.title(), LONGEST_TITLE);
    String authors = Line.of(book.authors(), LONGEST_AUTHORS);
    String about = Line.of(book.about(), LONGEST_TEXT);
    WebAddress page = book.page();
    Block.Words words =
        new Block.Words(
            PageProposal.BOOK,
            title,
            about.isEmpty() ? "" : Prose.markdown(about),
            authors.isEmpty() ? null : authors,
            (page == null ? search : page).text(),
            ProposalWords.in(language).borrow(title),
            null,
            null,
            null,
            List.of());
    List<Fault> faults =
        book.cover() == null
            ? List.of()
            : List.of(new Fault("image", new Problem.PictureOfOthers()));
    return new Proposal(new Block.Book(words, isbn), book.cover(), faults);
  }

  private static Proposal unread(@Nullable String isbn, WebAddress page, Problem why) {
    Block.Words words = Block.Words.of(PageProposal.BOOK, "", "").linked(page.text(), null);
    return new Proposal(new Block.Book(words, isbn), null, List.of(new Fault("title", why)));
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
