package agora.staff;

import agora.checks.FieldError;
import agora.clubs.FormerSystem;
import agora.imports.SuppressionImport;
import agora.members.AddressBook;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Imports whom the former system no longer mailed. Only keyed hashes of the addresses are kept:
 * enough to refuse them when members are imported.
 */
public final class ImportSuppressions implements Command<SmallImport.Imported> {

  private static final String REASONS =
      Arrays.stream(AddressBook.Stop.values()).map(Word::of).collect(Collectors.joining(", "));

  private static final About ABOUT =
      About.of(
          "import-suppressions",
          Role.ADMIN,
          Field.club(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the former system's file as text, with the columns address and reason: "
                      + REASONS
                      + "; Mailchimp's and listmonk's as they come")
              .needed(),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private final Content content;
  private final FormerSystem former;
  private final AddressBook addresses;
  private final SmallImport small;
  private final InstantSource clock;

  ImportSuppressions(
      Content content,
      FormerSystem former,
      AddressBook addresses,
      SmallImport small,
      InstantSource clock) {
    this.content = content;
    this.former = former;
    this.addresses = addresses;
    this.small = small;
    this.clock = clock;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<SmallImport.Imported> run(Input input) {
    String club = input.id("club");
    String csv = input.text("csv");
    boolean dryRun = input.flag("dryRun", true);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (content.clubs().find(club).isEmpty()) {
      return Outcome.missing("club", "There is no club " + club + ".");
    }
    return small.take(csv, new SuppressionImport(club, former, addresses, clock), dryRun);
  }
}
