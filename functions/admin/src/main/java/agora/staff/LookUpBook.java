package agora.staff;

import agora.checks.BookNumber;
import agora.checks.Problem;
import agora.clubs.Language;
import agora.media.BarcodePhoto;
import agora.media.PictureFile;
import agora.proposals.BookProposal;
import agora.proposals.Proposal;
import java.util.Base64;

/** Proposes a block about the book that has a number, or whose barcode was photographed. */
final class LookUpBook implements Command<ProposedBlock> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "look-up-book",
          Role.WRITER,
          Field.club(),
          Field.of(
              "isbn",
              FieldType.CODE,
              "the book's ISBN, of 10 or 13 digits, with or without hyphens; or else photo"),
          Field.of(
              "photo",
              FieldType.LINES,
              "a photo of the barcode on the book's back in base64, at most 4 MB of it; it is not"
                  + " kept"));

  private final Content content;
  private final BookProposal books;

  LookUpBook(Content content, BookProposal books) {
    this.content = content;
    this.books = books;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<ProposedBlock> run(Input input) {
    String typed = input.textOr("isbn", "");
    String photo = input.textOr("photo", "");
    BookNumber number = photo.isEmpty() ? BookNumber.of(typed) : photographed(input, photo);
    if (typed.isEmpty() == photo.isEmpty()) {
      input.error("isbn", new Problem.OneOfTwo("isbn", "photo"));
    }
    if (!typed.isEmpty() && number instanceof BookNumber.Other) {
      input.error("isbn", new Problem.NoBookNumber());
    }
    if (number instanceof BookNumber.Mistyped) {
      input.error("isbn", new Problem.MistypedBookNumber());
    }
    return ProposedBlock.of(input, content, language -> proposal(number, language));
  }

  private static BookNumber photographed(Input input, String photo) {
    byte[] file;
    try {
      file = Base64.getMimeDecoder().decode(photo);
    } catch (IllegalArgumentException e) {
      return input.otherwise("photo", new Problem.NoPicture(), new BookNumber.Other());
    }
    return switch (BarcodePhoto.read(file)) {
      case PictureFile.Book(BookNumber.Isbn isbn) -> isbn;
      case PictureFile.Refused(Problem why) ->
          input.otherwise("photo", why, new BookNumber.Other());
      case PictureFile.Jpeg _ -> throw new IllegalStateException("nobody asked for a picture");
    };
  }

  private Proposal proposal(BookNumber number, Language language) {
    return switch (number) {
      case BookNumber.Isbn isbn -> books.of(isbn, language);
      case BookNumber.Faust faust -> books.of(faust);
      case BookNumber.Mistyped _, BookNumber.Other _ ->
          throw new IllegalStateException("refused before");
    };
  }
}
