package agora.compose;

import agora.clubs.Club;
import agora.clubs.Controller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a mail: the page that it leads to, and who is behind it (the Marketing
 * Practices Act, section 10; GDPR article 13(1)(a)).
 *
 * @param says what the link to the page says
 * @param library its name, and how it is reached; nothing where it has not said so
 * @param privacy the privacy notice
 */
public record MailFoot(String says, String address, List<String> library, String privacy) {

  static MailFoot of(
      String says, String address, @Nullable Controller controller, Club club, String base) {
    List<String> library =
        controller == null
            ? List.of()
            : List.of(
                Neutral.line(controller.library().name()),
                Neutral.line(controller.library().contact()));
    return new MailFoot(says, address, library, base + "/clubs/" + club.id() + "/privacy");
  }
}
