package agora.newsletter;

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
