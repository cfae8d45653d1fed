package agora.staff;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.clubs.FormerSystem;
import agora.imports.MemberCells;
import agora.imports.MemberImport;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Imports the members of a former system, when its unsubscribes and bounces were imported. A file
 * that was imported half is imported again: who is a member already stays untouched.
 */
public final class ImportMembers implements Command<SmallImport.Imported> {

  private static final About ABOUT =
      About.of(
          "import-members",
          Role.ADMIN,
          Field.club(),
          Field.of(
                  "csv",
                  FieldType.LINES,
                  "the former system's file as text, with the columns address, name, language,"
                      + " topics, consent_date, consent_source, consent_text; Mailchimp's and"
                      + " listmonk's as they come")
              .needed(),
          Field.of(
              "consentSource",
              FieldType.TEXT,
              "where the consents were given, for rows that don't say it"),
          Field.of(
              "consentText",
              FieldType.LINES,
              "the words that were consented to, for rows that don't say it"),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  private final Content content;
  private final FormerSystem former;
  private final MemberImport.Stores stores;
  private final SmallImport small;
  private final InstantSource clock;

  ImportMembers(
      Content content,
      FormerSystem former,
      MemberImport.Stores stores,
      SmallImport small,
      InstantSource clock) {
    this.content = content;
    this.former = former;
    this.stores = stores;
    this.small = small;
    this.clock = clock;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<SmallImport.Imported> run(Input input) {
    String clubId = input.id("club");
    String csv = input.text("csv");
    MemberCells.Consent consent =
        new MemberCells.Consent(
            input.textOr("consentSource", ""), input.textOr("consentText", ""));
    boolean dryRun = input.flag("dryRun", true);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(clubId);
    if (club.isEmpty()) {
      return Outcome.missing("club", "There is no club " + clubId + ".");
    }
    List<FieldError> closed = content.closed(club.get());
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    if (former.suppressions(clubId).isEmpty()) {
      return Outcome.refused(
          409,
          "The unsubscribes and bounces are missing",
          "First import whom the former system no longer mailed, with import-suppressions: nobody"
              + " who left there may be mailed from here.",
          List.of(new FieldError("club", "This club has imported no suppressions.")));
    }
    return small.take(csv, new MemberImport(club.get(), stores, consent, clock), dryRun);
  }
}
