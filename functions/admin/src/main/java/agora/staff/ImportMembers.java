package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import agora.clubs.Club;
import agora.clubs.FormerSystem;
import agora.members.AddressBook;
import agora.members.Evidence;
import agora.members.Importing;
import agora.members.Imports;
import agora.members.Member;
import agora.privacy.Erasures;
import agora.tokens.Hashes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Imports the members of a former system, when its unsubscribes and bounces were imported. A file
 * that was imported half is imported again: who is a member already stays untouched.
 */
public final class ImportMembers implements Command<Verdicts.Judged> {

  private static final About ABOUT =
      About.of(
          "import-members",
          Role.ADMIN,
          Field.club(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the former system's file as text, with the columns "
                      + String.join(", ", MemberSheet.COLUMNS)
                      + "; at most 20 000 rows")
              .needed(),
          Field.of(
              "from",
              FieldType.WHOLE,
              "the row to begin with; the answer's next, where the file takes several calls"),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private static final int A_CALL = 2_000;

  private final Content content;
  private final FormerSystem former;
  private final AddressBook addresses;
  private final Erasures erasures;
  private final Evidence evidence;
  private final Imports imports;
  private final InstantSource clock;

  ImportMembers(
      Content content,
      FormerSystem former,
      AddressBook addresses,
      Erasures erasures,
      Evidence evidence,
      Imports imports,
      InstantSource clock) {
    this.content = content;
    this.former = former;
    this.addresses = addresses;
    this.erasures = erasures;
    this.evidence = evidence;
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Verdicts.Judged> run(Input input) {
    String clubId = input.id("club");
    String csv = input.text("csv");
    int from = Math.max(1, input.wholeOr("from", 1));
    boolean dryRun = input.flag("dryRun", true);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Club club = content.clubs().find(clubId).orElseThrow();
    List<Fault> closed = content.takesNobody(club);
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    if (former.suppressions(clubId).isEmpty()) {
      return Outcome.refused(new Why.NoSuppressions(), "club", new Wrong.NoSuppressions());
    }
    try {
      return new Outcome.Done<>(
          take(MemberSheet.read(csv, club, clock).rows(), from, dryRun, brought(input, csv)));
    } catch (Sheet.Unreadable e) {
      return Outcome.invalid(List.of(new Fault("csv", e.wrong)));
    }
  }

  /** By whom and in which file a member was brought. */
  private static UnaryOperator<Importing> brought(Input input, String csv) {
    String document = "csv sha256:" + Hashes.sha256(csv);
    return importing -> importing.by(input.actor().name(), document);
  }

  private Verdicts.Judged take(
      List<MemberSheet.Row> rows, int from, boolean dryRun, UnaryOperator<Importing> brought) {
    Verdicts verdicts = new Verdicts(rows.size(), from, A_CALL);
    AtOnce.each(verdicts.part(rows), row -> judge(row, dryRun, brought)).forEach(verdicts::add);
    return verdicts.result(dryRun);
  }

  private Verdicts.Row judge(
      MemberSheet.Row row, boolean dryRun, UnaryOperator<Importing> brought) {
    return switch (row) {
      case MemberSheet.Row.Bad bad -> Verdicts.row(bad.record(), bad.verdict(), bad.reason());
      case MemberSheet.Row.Good good -> refusal(good).orElseGet(() -> add(good, dryRun, brought));
    };
  }

  private Optional<Verdicts.Row> refusal(MemberSheet.Row.Good row) {
    Importing importing = row.importing();
    Optional<Member> known = addresses.membership(importing.club(), importing.address());
    if (known.isPresent()) {
      return Optional.of(
          Verdicts.row(
              row.record(), "known", new Wrong.AddressKnown(Word.of(known.get().state()))));
    }
    if (erasures.wasErased(importing.club(), importing.address())) {
      return Optional.of(Verdicts.row(row.record(), "erased", new Wrong.Erased()));
    }
    String hash = addresses.hash(importing.address());
    if (!evidence.reduced(importing.club(), hash).isEmpty()) {
      return Optional.of(Verdicts.row(row.record(), "left", new Wrong.LeftLongAgo()));
    }
    return addresses
        .stopped(importing.club(), importing.address())
        .map(stop -> Verdicts.row(row.record(), "stopped", new Wrong.StoppedBefore(Word.of(stop))));
  }

  private Verdicts.Row add(
      MemberSheet.Row.Good row, boolean dryRun, UnaryOperator<Importing> brought) {
    return dryRun || imports.add(brought.apply(row.importing()))
        ? Verdicts.row(row.record(), "new", null)
        : Verdicts.row(row.record(), "known", new Wrong.JoinedMeanwhile());
  }
}
