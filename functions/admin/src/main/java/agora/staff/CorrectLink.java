package agora.staff;

import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.SentLinks;
import java.util.Optional;

/**
 * Leads a link of a sent mailing to another target, within 60 seconds; who did it is kept with the
 * link.
 */
public record CorrectLink(SentMailings mailings, SentLinks links)
    implements Command<CorrectLink.Corrected> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "correct-link",
          Role.APPROVER,
          Field.club(),
          Field.mailing(),
          Field.of("link", FieldType.ID, "the link's id, as report lists it").needed(),
          Field.of("target", FieldType.ADDRESS, "where it shall lead, beginning with https://")
              .needed());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Corrected> run(Input input) {
    String link = input.id("link");
    String typed = input.text("target");
    String target = WebAddress.of(typed).map(WebAddress::text).orElse("");
    if (target.isEmpty() && !typed.isEmpty()) {
      input.error("target", new Problem.NoAddress());
    }
    return mailings.with(input, mailing -> correct(mailing, link, target, input.actor()));
  }

  private Outcome<Corrected> correct(Mailing mailing, String link, String target, Actor actor) {
    Optional<String> before = links.correct(mailing.id(), link, target, actor.name());
    if (before.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.LINK, link);
    }
    return new Outcome.Done<>(
        new Corrected(mailing.id(), link, before.get(), target, Advice.LIVE_SOON));
  }

  /** A link that leads elsewhere now. */
  public record Corrected(
      MailingId mailing, String link, String before, String target, Advice note) {}
}
