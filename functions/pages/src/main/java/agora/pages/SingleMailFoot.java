package agora.pages;

import agora.clubs.Club;
import agora.clubs.Controller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail is from, around it: whoever gets it knows whom to object to (the Marketing Practices
 * Act, section 10; GDPR article 13(1)(a)).
 *
 * @param club its name
 * @param accent its colour, as in {@code #8a2f1f}
 * @param sender the name that its mails come under
 * @param replyTo a mailbox that people read
 * @param library its name, and how it is reached; nothing where it has not said who it is
 * @param notice the address of the privacy notice
 */
public record SingleMailFoot(
    String club,
    String accent,
    String sender,
    String replyTo,
    List<String> library,
    String notice) {

  /**
   * What stands around a club's mails.
   *
   * @param base the pages' address, without a final slash
   */
  public static SingleMailFoot of(@Nullable Controller controller, Club club, String base) {
    return new SingleMailFoot(
        club.name(),
        club.look().accent(),
        club.sender().name(),
        club.sender().replyTo(),
        controller == null
            ? List.of()
            : List.of(controller.library().name(), controller.library().contact()),
        base + "/clubs/" + club.id() + "/privacy");
  }
}
