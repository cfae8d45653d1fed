package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.imports.CodeImport;
import agora.jobs.Job;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import java.util.List;
import java.util.Map;

/** Imports an event's ticket codes. A file that was imported half is imported again as a whole. */
public final class ImportCodes implements Command<FileIntake.Taken> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "import-codes",
          Role.WRITER,
          FileIntake.fields(
              "the shop's file as text, with a column named code", Field.club(), Field.event()));

  private final Content content;
  private final Tickets tickets;
  private final KnownCodes known;
  private final FileIntake taking;

  ImportCodes(Content content, Tickets tickets, KnownCodes known, FileIntake taking) {
    this.content = content;
    this.tickets = tickets;
    this.known = known;
    this.taking = taking;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<FileIntake.Taken> run(Input input) {
    String club = input.id("club");
    String eventId = input.id("event");
    FileIntake.File file = FileIntake.file(input);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content
        .event(club, eventId)
        .then(
            (_, event) ->
                event.sale().isEmpty()
                    ? Outcome.invalid(List.of(new Fault("event", new Problem.NoTickets())))
                    : taking.take(
                        club,
                        file,
                        Job.Kind.IMPORT_CODES,
                        Map.of("event", eventId),
                        input,
                        () -> new CodeImport(event, event.sale().get(), tickets, known)));
  }
}
