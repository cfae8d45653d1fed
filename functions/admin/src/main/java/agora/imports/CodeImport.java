package agora.imports;

import agora.events.Event;
import agora.events.Sale;
import agora.sheets.KnownColumn;
import agora.sheets.Row;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes in an event's ticket codes as the shop exports them. Codes that differ in nothing but
 * capitals are one: most shops take either.
 */
public final class CodeImport implements RowImport {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{4,64}");

  /** What word processors make of a hyphen. */
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212]");

  /** What a spreadsheet makes of a code of digits alone: {@code 1,23457E+12}. */
  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?E\\+?\\d+");

  private final Event event;
  private final Sale sale;
  private final Tickets tickets;
  private final Set<String> known;
  private final Set<String> seen = new HashSet<>();

  public CodeImport(Event event, Sale sale, Tickets tickets, KnownCodes known) {
    this.event = event;
    this.sale = sale;
    this.tickets = tickets;
    this.known =
        known.of(event.club(), event.id()).stream()
            .map(CodeImport::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<List<KnownColumn>> needed() {
    return List.of(List.of(KnownColumn.CODE));
  }

  @Override
  public Step read(Row row, String id) {
    String code = HYPHENS.matcher(row.cell(KnownColumn.CODE)).replaceAll("-");
    if (row.broken()) {
      return _ -> Verdict.bad(row.number(), new ImportProblem.Broken());
    }
    if (code.isEmpty()) {
      return _ -> Verdict.bad(row.number(), new ImportProblem.NoCode());
    }
    if (NUMBER.matcher(code).matches()) {
      return _ -> Verdict.bad(row.number(), new ImportProblem.CodeNumber());
    }
    if (!CODE.matcher(code).matches()) {
      return _ -> Verdict.bad(row.number(), new ImportProblem.CodeForm());
    }
    if (!seen.add(folded(code))) {
      return _ -> duplicate(row, new ImportProblem.CodeTwice());
    }
    return known.contains(folded(code))
        ? _ -> duplicate(row, new ImportProblem.CodeKnown())
        : dryRun -> take(row, code, dryRun);
  }

  /** Who imports the same at the same time is told which of the codes they themselves brought. */
  private Verdict take(Row row, String code, boolean dryRun) {
    return dryRun
            || tickets.importCodes(
                    event.club(), event.id(), List.of(code), sale.opensAt(), sale.closesAt())
                == 1
        ? Verdict.taken(row.number(), Verdict.Kind.NEW)
        : duplicate(row, new ImportProblem.CodeKnown());
  }

  private static Verdict duplicate(Row row, ImportProblem why) {
    return new Verdict(row.number(), Verdict.Kind.DUPLICATE, why);
  }

  private static String folded(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
