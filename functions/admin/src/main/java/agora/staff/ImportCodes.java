package agora.staff;

import agora.checks.FieldError;
import agora.imports.CodeImport;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import java.util.List;

/** Imports an event's ticket codes. A file that was imported half is imported again as a whole. */
public final class ImportCodes implements Command<SmallImport.Imported> {

  private static final About ABOUT =
      About.of(
          "import-codes",
          Role.WRITER,
          Field.club(),
          Field.event(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the shop's file as text, with a column named code")
              .needed(),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private final Content content;
  private final Tickets tickets;
  private final KnownCodes known;
  private final SmallImport small;

  ImportCodes(Content content, Tickets tickets, KnownCodes known, SmallImport small) {
    this.content = content;
    this.tickets = tickets;
    this.known = known;
    this.small = small;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<SmallImport.Imported> run(Input input) {
    String club = input.id("club");
    String eventId = input.id("event");
    String csv = input.text("csv");
    boolean dryRun = input.flag("dryRun", true);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content
        .event(club, eventId)
        .then((_, event) -> small.take(csv, new CodeImport(event, tickets, known), dryRun));
  }
}
