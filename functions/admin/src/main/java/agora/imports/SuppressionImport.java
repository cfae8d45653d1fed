package agora.imports;

import agora.clubs.FormerSystem;
import agora.members.Address;
import agora.members.AddressBook;
import agora.members.AddressBook.Stop;
import agora.sheets.Column;
import agora.sheets.Row;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in whom the former system no longer mailed. Only keyed hashes of the addresses are kept:
 * enough to refuse them when members are imported. Members can be imported when every row of a file
 * was understood: one that wasn't may be somebody who left.
 */
public final class SuppressionImport implements RowImport {

  private static final Map<String, Stop> WORDS =
      Map.ofEntries(
          Map.entry("unsubscribed", Stop.UNSUBSCRIBED),
          Map.entry("unsubscribe", Stop.UNSUBSCRIBED),
          Map.entry("opt-out", Stop.UNSUBSCRIBED),
          Map.entry("optout", Stop.UNSUBSCRIBED),
          Map.entry("afmeldt", Stop.UNSUBSCRIBED),
          Map.entry("frameldt", Stop.UNSUBSCRIBED),
          Map.entry("blocklisted", Stop.UNSUBSCRIBED), // listmonk's
          Map.entry("disabled", Stop.UNSUBSCRIBED),
          Map.entry("bounced", Stop.BOUNCED),
          Map.entry("bounce", Stop.BOUNCED),
          Map.entry("hard bounce", Stop.BOUNCED),
          Map.entry("cleaned", Stop.BOUNCED), // Mailchimp's
          Map.entry("afvist", Stop.BOUNCED),
          Map.entry("complained", Stop.COMPLAINED),
          Map.entry("complaint", Stop.COMPLAINED),
          Map.entry("spam", Stop.COMPLAINED),
          Map.entry("abuse", Stop.COMPLAINED),
          Map.entry("klage", Stop.COMPLAINED));

  private final String club;
  private final FormerSystem former;
  private final AddressBook addresses;
  private final InstantSource clock;

  public SuppressionImport(
      String club, FormerSystem former, AddressBook addresses, InstantSource clock) {
    this.club = club;
    this.former = former;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public List<List<Column>> needed() {
    return List.of(
        List.of(Column.ADDRESS),
        List.of(Column.REASON, Column.STATUS, Column.UNSUB_TIME, Column.CLEAN_TIME));
  }

  @Override
  public Step read(Row row, String id) {
    String cell = row.cell(Column.ADDRESS);
    Optional<Address> address = Cells.address(cell);
    if (address.isEmpty()) {
      return _ ->
          Verdict.bad(
              row.number(),
              cell.isEmpty() ? new Reason.NoAddress() : new Reason.NotUnderstood(cell));
    }
    if (row.broken()) {
      return _ -> Verdict.bad(row.number(), new Reason.Broken());
    }
    if (row.cell(Column.STATUS).equalsIgnoreCase("enabled")) { // listmonk exports all in one file
      return _ -> new Verdict(row.number(), Verdict.Kind.PASSED, new Reason.NotStopped());
    }
    Optional<Stop> stop = stop(row);
    return stop.isEmpty()
        ? _ -> Verdict.bad(row.number(), new Reason.NoReason(reason(row)))
        : dryRun -> take(row, address.get(), stop.get(), dryRun);
  }

  private Verdict take(Row row, Address address, Stop reason, boolean dryRun) {
    if (!dryRun) {
      addresses.stop(club, address, reason, clock.instant());
    }
    return Verdict.taken(row.number(), Verdict.Kind.STOPPED);
  }

  private static Optional<Stop> stop(Row row) {
    if (!row.cell(Column.CLEAN_TIME).isEmpty()) {
      return Optional.of(Stop.BOUNCED);
    }
    if (!row.cell(Column.UNSUB_TIME).isEmpty()) {
      String why = row.cell(Column.UNSUB_REASON).toLowerCase(Locale.ROOT);
      return Optional.of(
          why.contains("spam") || why.contains("abuse") ? Stop.COMPLAINED : Stop.UNSUBSCRIBED);
    }
    return Optional.ofNullable(WORDS.get(reason(row).toLowerCase(Locale.ROOT)));
  }

  private static String reason(Row row) {
    return row.first(List.of(Column.REASON, Column.STATUS));
  }

  @Override
  public void done(long rows, long bad) {
    former.imported(club, new FormerSystem.Suppressions(clock.instant(), rows, bad));
  }
}
