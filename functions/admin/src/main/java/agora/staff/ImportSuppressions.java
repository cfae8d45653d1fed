package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.FormerSystem;
import agora.members.Address;
import agora.members.AddressBook;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Imports whom the former system no longer mailed. Only keyed hashes of the addresses are kept:
 * enough to refuse them when members are imported.
 */
public final class ImportSuppressions implements Command<Verdicts.Judged> {

  private static final int A_CALL = 2_000;
  private static final List<String> REASONS =
      Arrays.stream(AddressBook.Stop.values()).map(Word::of).toList();

  private static final About ABOUT =
      About.of(
          "import-suppressions",
          Role.ADMIN,
          Field.club(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the former system's file as text, with the columns address and reason: "
                      + String.join(", ", REASONS))
              .needed(),
          Field.of(
              "from",
              FieldType.WHOLE,
              "the row to begin with; the answer's next, where the file takes several calls"),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private final FormerSystem former;
  private final AddressBook addresses;
  private final InstantSource clock;

  ImportSuppressions(FormerSystem former, AddressBook addresses, InstantSource clock) {
    this.former = former;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Verdicts.Judged> run(Input input) {
    String club = input.id("club");
    String csv = input.text("csv");
    int from = Math.max(1, input.wholeOr("from", 1));
    boolean dryRun = input.flag("dryRun", true);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    try {
      Sheet sheet = Sheet.read(csv, List.of("address", "reason"));
      return new Outcome.Done<>(take(club, sheet, from, dryRun));
    } catch (Sheet.Unreadable e) {
      return Outcome.invalid(List.of(new Fault("csv", e.wrong)));
    }
  }

  private Verdicts.Judged take(String club, Sheet sheet, int from, boolean dryRun) {
    Verdicts verdicts = new Verdicts(sheet.rows().size(), from, A_CALL);
    List<CSVRecord> part = verdicts.part(sheet.rows());
    AtOnce.each(part, row -> judge(club, row, dryRun)).forEach(verdicts::add);
    if (!dryRun && verdicts.isLast()) {
      former.imported(club, new FormerSystem.Suppressions(clock.instant(), sheet.rows().size()));
    }
    return verdicts.result(dryRun);
  }

  private Verdicts.Row judge(String club, CSVRecord row, boolean dryRun) {
    Optional<Address> address = Address.of(Sheet.field(row, "address"));
    Optional<AddressBook.Stop> reason = reason(Sheet.field(row, "reason"));
    if (address.isEmpty()) {
      return Verdicts.row(row, "bad", new Wrong.CannotSendTo());
    }
    if (reason.isEmpty()) {
      return Verdicts.row(row, "bad", new Wrong.NoneOf(REASONS));
    }
    if (!dryRun) {
      addresses.stop(club, address.get(), reason.get(), clock.instant());
    }
    return Verdicts.row(row, "stopped", null);
  }

  private static Optional<AddressBook.Stop> reason(String text) {
    return Arrays.stream(AddressBook.Stop.values())
        .filter(stop -> Word.of(stop).equalsIgnoreCase(text))
        .findFirst();
  }
}
