package agora.staff;

import agora.checks.Fault;
import agora.clubs.FormerSystem;
import agora.imports.SuppressionImport;
import agora.jobs.Job;
import agora.members.addresses.StopReason;
import agora.members.memberships.AddressBook;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Imports whom the former system no longer mailed. Only keyed hashes of the addresses are kept:
 * enough to refuse them when members are imported.
 */
public final class ImportSuppressions implements Command<FileIntake.Taken> {

  private static final String REASONS =
      String.join(", ", ConstantSerializer.words(StopReason.class));

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "import-suppressions",
          Role.ADMIN,
          FileIntake.fields(
              "the former system's file as text, with the columns address and reason: "
                  + REASONS
                  + "; Mailchimp's and listmonk's as they come",
              Field.club()));

  private final FormerSystem former;
  private final AddressBook addresses;
  private final FileIntake taking;
  private final InstantSource clock;

  ImportSuppressions(
      FormerSystem former, AddressBook addresses, FileIntake taking, InstantSource clock) {
    this.former = former;
    this.addresses = addresses;
    this.taking = taking;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<FileIntake.Taken> run(Input input) {
    String club = input.id("club");
    FileIntake.File file = FileIntake.file(input);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return taking.take(
        club,
        file,
        Job.Kind.IMPORT_SUPPRESSIONS,
        Map.of(),
        input,
        () -> new SuppressionImport(club, former, addresses, clock));
  }
}
