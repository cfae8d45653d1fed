package agora.staff;

import agora.checks.BookNumber;
import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.Language;
import agora.proposals.BookProposal;
import agora.proposals.Proposal;
import java.util.List;

/** Proposes a block about the book that has a number. */
final class LookUpBook implements Command<ProposedBlock> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "look-up-book",
          Role.WRITER,
          Field.club(),
          Field.of(
                  "isbn",
                  FieldType.CODE,
                  "the book's ISBN, of 10 or 13 digits, with or without hyphens")
              .needed());

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
    String club = input.id("club");
    String typed = input.text("isbn");
    BookNumber number = BookNumber.of(typed);
    if (!typed.isEmpty() && number instanceof BookNumber.Other) {
      input.error("isbn", new Wrong.NoBookNumber());
    }
    if (number instanceof BookNumber.Mistyped) {
      input.error("isbn", new Wrong.MistypedBookNumber());
    }
    List<Fault> errors = input.errors();
    return errors.isEmpty()
        ? content
            .clubs()
            .find(club)
            .map(found -> proposal(number, found.language()))
            .<Outcome<ProposedBlock>>map(
                proposal -> new Outcome.Done<>(ProposedBlock.of(club, proposal)))
            .orElseGet(() -> Outcome.missing(RefusalReason.Thing.CLUB, club))
        : Outcome.invalid(errors);
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
