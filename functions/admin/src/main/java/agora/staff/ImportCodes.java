package agora.staff;

import agora.checks.Fault;
import agora.events.Event;
import agora.events.Sale;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Imports an event's ticket codes. A file that was imported half is imported again as a whole. */
public final class ImportCodes implements Command<ImportCodes.Imported> {

  private static final About ABOUT =
      About.of(
          "import-codes",
          Role.WRITER,
          Field.club(),
          Field.event(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the shop's file as text, with a column named code; at most 10 000 rows")
              .needed(),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private static final int AT_ONCE =
      16; // ten thousand writes one by one take longer than a call may

  private final Content content;
  private final Tickets tickets;
  private final KnownCodes known;

  ImportCodes(Content content, Tickets tickets, KnownCodes known) {
    this.content = content;
    this.tickets = tickets;
    this.known = known;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Imported> run(Input input) {
    String club = input.id("club");
    String eventId = input.id("event");
    String csv = input.text("csv");
    boolean dryRun = input.flag("dryRun", true);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.event(club, eventId).then((_, event) -> take(event, csv, dryRun));
  }

  private Outcome<Imported> take(Event event, String csv, boolean dryRun) {
    Optional<Sale> sale = event.sale();
    if (sale.isEmpty()) {
      return Outcome.invalid(
          List.of(
              new Fault(
                  "event", "This event has no tickets: give it opensAt, closesAt and publicAt.")));
    }
    try {
      CodeSheet sheet = CodeSheet.read(csv, known.of(event.club(), event.id()));
      if (!dryRun) {
        add(event, sale.get(), sheet.fresh());
      }
      return new Outcome.Done<>(result(sheet, dryRun));
    } catch (CodeSheet.Unreadable e) {
      return Outcome.invalid(List.of(new Fault("csv", e.wrong)));
    }
  }

  private void add(Event event, Sale sale, List<String> codes) {
    List<Callable<Integer>> parts = new ArrayList<>();
    int size = Math.ceilDiv(Math.max(1, codes.size()), AT_ONCE);
    for (int from = 0; from < codes.size(); from += size) {
      List<String> part = codes.subList(from, Math.min(codes.size(), from + size));
      parts.add(
          () ->
              tickets.importCodes(event.club(), event.id(), part, sale.opensAt(), sale.closesAt()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Integer> part : threads.invokeAll(parts)) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("not all codes were imported", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("not all codes were imported", e);
    }
  }

  private static Imported result(CodeSheet sheet, boolean dryRun) {
    return new Imported(
        dryRun,
        sheet.count(CodeSheet.Verdict.NEW),
        sheet.count(CodeSheet.Verdict.DUPLICATE),
        sheet.count(CodeSheet.Verdict.BAD),
        sheet.rows());
  }

  /** What became of a file of codes, row by row. */
  public record Imported(
      boolean dryRun,
      @JsonProperty("new") long fresh,
      long duplicate,
      long bad,
      List<CodeSheet.Row> rows) {}
}
