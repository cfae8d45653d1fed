package agora.books;

import agora.checks.BookNumber;
import agora.checks.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where books are looked up. */
@FunctionalInterface
public interface BookCatalogue {

  /** The book of a number. */
  Entry find(BookNumber.Isbn isbn);

  /** What a catalogue answers. */
  sealed interface Entry {}

  /**
   * A book.
   *
   * @param authors as they stand on it, by commas; empty where nobody is named
   * @param about what it is about, in a few sentences; empty where the catalogue has none
   * @param page where the book can be borrowed; null where the catalogue doesn't know
   * @param cover null for none
   */
  record Book(
      String title,
      String authors,
      String about,
      @Nullable WebAddress page,
      @Nullable WebAddress cover)
      implements Entry {}

  /** It has no such book. */
  record Unknown() implements Entry {}

  /** It doesn't answer, or not in words that are understood. */
  record Silent() implements Entry {}
}
