package agora.admin;

import agora.checks.FieldError;
import agora.imports.CodeImport;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import java.util.List;
import java.util.Map;

/** Imports an event's ticket codes. A file that was imported half is imported again as a whole. */
final class ImportCodes implements Command {

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
  public String name() {
    return "import-codes";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "event", "the event's id",
        "csv", "the shop's file as text, with a column named code",
        "dryRun", "true to see the verdicts alone, false to import");
  }

  @Override
  public Outcome run(Input input) {
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
