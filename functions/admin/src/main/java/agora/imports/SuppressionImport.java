package agora.imports;

import agora.clubs.FormerSystem;
import agora.members.Address;
import agora.members.addresses.StopReason;
import agora.members.memberships.AddressBook;
import agora.sheets.KnownColumn;
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

  private static final Map<String, StopReason> WORDS =
      Map.ofEntries(
          Map.entry("unsubscribed", StopReason.UNSUBSCRIBED),
          Map.entry("unsubscribe", StopReason.UNSUBSCRIBED),
          Map.entry("opt-out", StopReason.UNSUBSCRIBED),
          Map.entry("optout", StopReason.UNSUBSCRIBED),
          Map.entry("afmeldt", StopReason.UNSUBSCRIBED),
          Map.entry("frameldt", StopReason.UNSUBSCRIBED),
          Map.entry("blocklisted", StopReason.UNSUBSCRIBED), // listmonk's
          Map.entry("disabled", StopReason.UNSUBSCRIBED),
          Map.entry("bounced", StopReason.BOUNCED),
          Map.entry("bounce", StopReason.BOUNCED),
          Map.entry("hard bounce", StopReason.BOUNCED),
          Map.entry("cleaned", StopReason.BOUNCED), // Mailchimp's
          Map.entry("afvist", StopReason.BOUNCED),
          Map.entry("complained", StopReason.COMPLAINED),
          Map.entry("complaint", StopReason.COMPLAINED),
          Map.entry("spam", StopReason.COMPLAINED),
          Map.entry("abuse", StopReason.COMPLAINED),
          Map.entry("klage", StopReason.COMPLAINED));

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
  public List<List<KnownColumn>> needed() {
    return List.of(
        List.of(KnownColumn.ADDRESS),
        List.of(
            KnownColumn.REASON,
            KnownColumn.STATUS,
            KnownColumn.UNSUB_TIME,
            KnownColumn.CLEAN_TIME));
  }

  @Override
  public Step read(Row row, String id) {
    String cell = row.cell(KnownColumn.ADDRESS);
    Optional<Address> address = Cells.address(cell);
    if (address.isEmpty()) {
      return _ ->
          Verdict.bad(
              row.number(),
              cell.isEmpty()
                  ? new ImportProblem.NoAddress()
                  : new ImportProblem.NotUnderstood(cell));
    }
    if (row.broken()) {
      return _ -> Verdict.bad(row.number(), new ImportProblem.Broken());
    }
    if (row.cell(KnownColumn.STATUS)
        .equalsIgnoreCase("enabled")) { // listmonk exports all in one file
      return _ -> new Verdict(row.number(), Verdict.Kind.PASSED, new ImportProblem.NotStopped());
    }
    Optional<StopReason> stop = stop(row);
    return stop.isEmpty()
        ? _ -> Verdict.bad(row.number(), new ImportProblem.NoReason(reason(row)))
        : dryRun -> take(row, address.get(), stop.get(), dryRun);
  }

  private Verdict take(Row row, Address address, StopReason reason, boolean dryRun) {
    if (!dryRun) {
      addresses.stop(club, address, reason, clock.instant());
    }
    return Verdict.taken(row.number(), Verdict.Kind.STOPPED);
  }

  private static Optional<StopReason> stop(Row row) {
    if (!row.cell(KnownColumn.CLEAN_TIME).isEmpty()) {
      return Optional.of(StopReason.BOUNCED);
    }
    if (!row.cell(KnownColumn.UNSUB_TIME).isEmpty()) {
      String why = row.cell(KnownColumn.UNSUB_REASON).toLowerCase(Locale.ROOT);
      return Optional.of(
          why.contains("spam") || why.contains("abuse")
              ? StopReason.COMPLAINED
              : StopReason.UNSUBSCRIBED);
    }
    return Optional.ofNullable(WORDS.get(reason(row).toLowerCase(Locale.ROOT)));
  }

  private static String reason(Row row) {
    return row.first(List.of(KnownColumn.REASON, KnownColumn.STATUS));
  }

  @Override
  public void done(long rows, long bad) {
    former.imported(club, new FormerSystem.Suppressions(clock.instant(), rows, bad));
  }
}
