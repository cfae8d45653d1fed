package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.checks.WebAddress;
import agora.clubs.Club;
import agora.ids.MailingId;
import agora.issues.Correction;
import agora.issues.Corrections;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Contents;
import agora.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mails a correction to those who got an issue with an error, ten minutes from now. */
public final class SendCorrection implements Command<Sending.Queued> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "send-correction",
          Role.APPROVER,
          Field.club(),
          Field.of("issue", FieldType.ID, "the id of the issue with the error, which was sent")
              .needed(),
          Field.of(
                  "id",
                  FieldType.TEXT,
                  "letters, digits and hyphens, new for each correction of the issue")
              .needed(),
          Field.of("subject", FieldType.TEXT, "the mail's subject").needed(),
          Field.of("text", FieldType.MARKDOWN, "Markdown").needed(),
          Field.of("url", FieldType.ADDRESS, "where its link leads, if it has one"),
          Field.of("linkText", FieldType.TEXT, "what the link says"));

  private static final int LONGEST_SUBJECT = 200;

  private final Content content;
  private final Corrections corrections;
  private final Mailings mailings;
  private final Sending sending;

  SendCorrection(Content content, Corrections corrections, Mailings mailings, Sending sending) {
    this.content = content;
    this.corrections = corrections;
    this.mailings = mailings;
    this.sending = sending;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Sending.Queued> run(Input input) {
    Correction correction =
        new Correction(
            input.id("club"),
            input.id("issue"),
            input.text("id"),
            input.text("subject"),
            input.markdown("text", ""),
            input.address("url"),
            input.optional("linkText"));
    List<Fault> errors = input.errors(check(correction));
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(correction.club());
    MailingId erroneous = Mailing.id(correction.club(), correction.issue());
    if (club.isEmpty() || !began(erroneous)) {
      return Outcome.refused(
          new RefusalReason.NotSent(correction.issue()), "issue", new Problem.NotThere());
    }
    MailingId id = Mailing.id(correction.club(), correction.name());
    Stored<Correction> stands = corrections.read(correction.club(), correction.name());
    boolean same = stands.content().filter(correction::equals).isPresent();
    if (!same && !corrections.replace(stands, correction, mailings)) {
      return mailings.find(id).filter(head -> head.state().hasStarted()).isPresent()
          ? Outcome.refused(new RefusalReason.SentAlready(), List.of())
          : Outcome.overtaken("id", RefusalReason.Thing.CORRECTION);
    }
    return sending.wait(club.get(), Mailing.Kind.CORRECTION, id, correction.issue());
  }

  private boolean began(MailingId mailing) {
    return mailings.find(mailing).filter(found -> found.batches() > 0).isPresent();
  }

  private static List<Fault> check(Correction correction) {
    List<Fault> errors = new ArrayList<>();
    if (!Texts.isId(correction.id())) {
      errors.add(new Fault("id", new Problem.NoNewId(64)));
    }
    if (!Texts.isOneLine(correction.subject()) || correction.subject().length() > LONGEST_SUBJECT) {
      errors.add(new Fault("subject", new Problem.NoLine(LONGEST_SUBJECT)));
    }
    String url = correction.url();
    if (url != null && WebAddress.of(url).isEmpty()) {
      errors.add(new Fault("url", new Problem.NoAddress()));
    }
    if (url != null && correction.linkText() == null) {
      errors.add(new Fault("linkText", new Problem.NoLinkText()));
    }
    if (url == null && correction.linkText() != null) {
      errors.add(new Fault("url", new Problem.Needed()));
    }
    if (!Contents.fits(correction)) {
      errors.add(new Fault("text", new Problem.TooLongTogether()));
    }
    return errors;
  }
}
