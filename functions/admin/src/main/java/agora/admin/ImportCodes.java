package agora.admin;

import agora.checks.FieldError;
import agora.events.Event;
import agora.events.Sale;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Imports an event's ticket codes. A file that was imported half is imported again as a whole. */
final class ImportCodes implements Command {

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
  public String name() {
    return "import-codes";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "event", "the event's id",
        "csv", "the shop's file as text, with a column named code; at most 10 000 rows",
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
    return content.event(club, eventId).then((_, event) -> take(event, csv, dryRun));
  }

  private Outcome take(Event event, String csv, boolean dryRun) {
    Optional<Sale> sale = event.sale();
    if (sale.isEmpty()) {
      return Outcome.invalid(
          List.of(
              new FieldError(
                  "event", "This event has no tickets: give it opensAt, closesAt and publicAt.")));
    }
    try {
      CodeSheet sheet = CodeSheet.read(csv, known.of(event.club(), event.id()));
      if (!dryRun) {
        add(event, sale.get(), sheet.fresh());
      }
      return new Outcome.Done(result(sheet, dryRun));
    } catch (CodeSheet.Unreadable e) {
      return Outcome.invalid(List.of(new FieldError("csv", String.valueOf(e.getMessage()))));
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

  private static Map<String, Object> result(CodeSheet sheet, boolean dryRun) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("dryRun", dryRun);
    for (CodeSheet.Verdict verdict : CodeSheet.Verdict.values()) {
      result.put(word(verdict), sheet.count(verdict));
    }
    result.put("rows", sheet.rows().stream().map(ImportCodes::row).toList());
    return result;
  }

  private static Map<String, Object> row(CodeSheet.Row each) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("row", each.row());
    row.put("code", each.code());
    row.put("verdict", word(each.verdict()));
    if (!each.reason().isEmpty()) {
      row.put("reason", each.reason());
    }
    return row;
  }

  private static String word(CodeSheet.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
