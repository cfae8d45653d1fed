package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.FormerSystem;
import agora.imports.MemberCells;
import agora.imports.MemberImport;
import agora.jobs.Job;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Imports the members of a former system, when its unsubscribes and bounces were imported. A file
 * that was imported half is imported again: who is a member already stays untouched.
 */
public final class ImportMembers implements Command<FileIntake.Taken> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "import-members",
          Role.ADMIN,
          FileIntake.fields(
              "the former system's file as text, with the columns address, name, language, topics,"
                  + " consent_date, consent_source, consent_text; Mailchimp's and listmonk's as"
                  + " they come",
              Field.club(),
              Field.of(
                  "consentSource",
                  FieldType.TEXT,
                  "where the consents were given, for rows that don't say it"),
              Field.of(
                  "consentText",
                  FieldType.LINES,
                  "the words that were consented to, for rows that don't say it")));

  private final Content content;
  private final FormerSystem former;
  private final MemberImport.Stores stores;
  private final FileIntake taking;
  private final InstantSource clock;

  ImportMembers(
      Content content,
      FormerSystem former,
      MemberImport.Stores stores,
      FileIntake taking,
      InstantSource clock) {
    this.content = content;
    this.former = former;
    this.stores = stores;
    this.taking = taking;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<FileIntake.Taken> run(Input input) {
    String clubId = input.id("club");
    FileIntake.File file = FileIntake.file(input);
    MemberCells.Consent consent =
        new MemberCells.Consent(
            input.textOr("consentSource", ""),
            input.textOr("consentText", ""),
            input.actor().name(),
            file.document());
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
      return Outcome.refused(
          new RefusalReason.NoSuppressions(), "club", new Problem.NoSuppressions());
    }
    return taking.take(
        clubId,
        file,
        Job.Kind.IMPORT_MEMBERS,
        Map.of("consentSource", consent.source(), "consentText", consent.text()),
        input,
        () -> new MemberImport(club, stores, consent, clock));
  }
}
