package agora.imports;

import agora.clubs.Club;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Evidence;
import agora.members.consents.ImportedMember;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Imports;
import agora.privacy.Erasures;
import agora.sheets.KnownColumn;
import agora.sheets.Row;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes in the members of a former system. Who is known, has left, was stopped or was erased stays
 * untouched.
 */
public final class MemberImport implements RowImport {

  /** What the import asks and writes. */
  public record Stores(
      AddressBook addresses, Erasures erasures, Evidence evidence, Imports imports) {}

  private final Club club;
  private final MemberCells cells;
  private final Stores stores;
  private final Seen seen = new Seen();

  /**
   * @param evidence what is said of the consent where a row says nothing
   */
  public MemberImport(Club club, Stores stores, MemberCells.Consent evidence, InstantSource clock) {
    this.club = club;
    this.cells = new MemberCells(club, evidence, clock);
    this.stores = stores;
  }

  @Override
  public List<List<KnownColumn>> needed() {
    return List.of(List.of(KnownColumn.ADDRESS));
  }

  @Override
  public Step read(Row row, String id) {
    return switch (cells.read(row)) {
      case MemberCells.Read.Refused(Verdict verdict) -> _ -> verdict;
      case MemberCells.Read.Good(ImportedMember importing) ->
          seen.add(importing.address().text())
              ? dryRun -> take(row, importing, id, dryRun)
              : _ ->
                  new Verdict(
                      row.number(), Verdict.Kind.DUPLICATE, new ImportProblem.AddressTwice());
    };
  }

  private Verdict take(Row row, ImportedMember importing, String id, boolean dryRun) {
    Optional<Member> known = stores.addresses().membership(club.id(), importing.address());
    if (known.isPresent()) {
      return known(row, known.get(), id);
    }
    return refusal(row, importing.address()).orElseGet(() -> add(row, importing, id, dryRun));
  }

  /** Who is there by this very row was taken from it, before the work was broken off. */
  private static Verdict known(Row row, Member known, String id) {
    return known.id().value().equals(id)
        ? Verdict.taken(row.number(), Verdict.Kind.NEW)
        : new Verdict(row.number(), Verdict.Kind.KNOWN, new ImportProblem.Known(known.state()));
  }

  private Optional<Verdict> refusal(Row row, Address address) {
    if (stores.erasures().wasErased(club.id(), address)) {
      return Optional.of(
          new Verdict(row.number(), Verdict.Kind.ERASED, new ImportProblem.Erased()));
    }
    if (!stores.evidence().reduced(club.id(), stores.addresses().hash(address)).isEmpty()) {
      return Optional.of(
          new Verdict(row.number(), Verdict.Kind.LEFT, new ImportProblem.LeftLongAgo()));
    }
    return stores
        .addresses()
        .stopped(club.id(), address)
        .map(
            stop ->
                new Verdict(row.number(), Verdict.Kind.STOPPED, new ImportProblem.Stopped(stop)));
  }

  private Verdict add(Row row, ImportedMember importing, String id, boolean dryRun) {
    if (dryRun || stores.imports().add(importing, id)) {
      return Verdict.taken(row.number(), Verdict.Kind.NEW);
    }
    return stores
        .addresses()
        .membership(club.id(), importing.address())
        .map(member -> known(row, member, id))
        .orElseGet(
            () ->
                new Verdict(row.number(), Verdict.Kind.KNOWN, new ImportProblem.JoinedMeanwhile()));
  }
}
