package agora.newsletter;

import agora.mailings.Mailing;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Tells a club's staff, in Danish, what they must know. */
final class StaffMail {

  private final SesV2Client ses;
  private final String configurationSet;

  StaffMail(SesV2Client ses, String configurationSet) {
    this.ses = ses;
    this.configurationSet = configurationSet;
  }

  /**
   * Tells that a mailing paused itself.
   *
   * @param details its figures, or SES's own word for what is wrong
   */
  void paused(Mailing mailing, Mailing.Reason reason, String details) {
    String why =
        switch (reason) {
          case BOUNCES -> "For mange mails er blevet afvist af modtagernes mailsystemer.";
          case COMPLAINTS -> "For mange modtagere har meldt mailen som spam.";
          case LEAVING ->
              "Usædvanligt mange har meldt sig ud af klubben, siden den første mail blev sendt.";
          case REFUSED_BY_SES -> "Amazon SES tager ikke imod flere mails i denne udsendelse.";
          case DAILY_QUOTA ->
              "Kontoens kvote hos Amazon SES er brugt for i dag. Resten sendes automatisk i morgen.";
          case STAFF, TOO_LATE, EVENT_GONE, NOT_READY -> "Udsendelsen er sat på pause.";
        };
    String next =
        reason == Mailing.Reason.DAILY_QUOTA
            ? ""
            : "\n\nResten er ikke sendt. Se efter, hvad der er galt, og vælg så: genoptag"
                + " udsendelsen (resume-mailing), eller annullér den (cancel-mailing).";
    tell(
        mailing.from(),
        mailing.staff(),
        "Udsendelsen er sat på pause",
        why + "\n\nUdsendelse: " + mailing.id() + "\n" + details + next);
  }

  void tell(String from, List<String> staff, String subject, String text) {
    if (staff.isEmpty()) {
      return;
    }
    ses.sendEmail(
        send ->
            send.fromEmailAddress(from)
                .configurationSetName(configurationSet)
                .destination(to -> to.toAddresses(staff))
                .content(
                    content ->
                        content.simple(
                            simple ->
                                simple
                                    .subject(part -> part.data(subject).charset("UTF-8"))
                                    .body(
                                        body ->
                                            body.text(part -> part.data(text).charset("UTF-8"))))));
  }
}
