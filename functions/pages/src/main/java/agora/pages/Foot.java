package agora.pages;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail is from, below it: whoever gets it knows whom to object to (the Marketing Practices
 * Act, section 10; GDPR article 13(1)(a)).
 *
 * @param library its name; empty where it has not said who it is
 * @param contact its address, mailbox and telephone
 * @param notice the address of the privacy notice
 */
public record Foot(String library, String contact, String notice) {

  /**
   * The foot of a club's mails.
   *
   * @param base the pages' address, without a final slash
   */
  public static Foot of(@Nullable Controller controller, Club club, String base) {
    String notice = base + "/clubs/" + club.id() + "/privacy";
    return controller == null
        ? new Foot("", "", notice)
        : new Foot(controller.library().name(), controller.library().contact(), notice);
  }

  /** What the link to the notice says. */
  public static String privacy(Language language) {
    return language.choose("Sådan bruger vi dine oplysninger", "How we use your data");
  }

  String text(Language language) {
    return "-- \n"
        + (library.isEmpty() ? "" : library + "\n" + contact + "\n")
        + privacy(language)
        + ": "
        + notice
        + "\n";
  }
}
