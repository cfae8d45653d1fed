package agora.events;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Texts;
import agora.checks.WebAddress;
import agora.store.Contents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for an event before it is saved. */
public final class EventCheck {

  private EventCheck() {}

  /** What is wrong with an event; nothing if it can be saved. */
  public static List<Fault> of(Event event) {
    String shop = event.shopUrl();
    EventMails mails = event.mails();
    Finding found = new Finding();
    if (mails != null) {
      link("mails.before.", mails.before(), found);
      link("mails.after.", mails.after(), found);
    }
    sale(event, found);
    return found
        .unless(Texts.isId(event.id()), "id", "Use letters a to z, digits and hyphens.")
        .unless(
            Texts.isOneLine(event.title()) && event.title().length() <= 200,
            "title",
            "Use one line of at most 200 characters.")
        .unless(event.ends().isAfter(event.starts()), "ends", "An event ends after it starts.")
        .unless(event.price() >= 0, "price", "Use whole kroner, 0 for free.")
        .unless(
            shop == null || WebAddress.of(shop).map(WebAddress::isEncrypted).orElse(false),
            "shopUrl",
            "Use a whole address that begins with https://.")
        .unless(
            mails == null || (within(mails.before()) && within(mails.after())),
            "mails",
            "A mail before or after an event goes out 1 to 30 days from it.")
        .unless(
            mails == null
                || !(mails.ticketsOpen() || mails.ticketsClosing())
                || (shop != null && event.sale().isPresent()),
            "mails",
            "A mail about tickets needs a shopUrl, and opensAt, closesAt and publicAt.")
        .unless(Contents.fits(event), "text", "The event's texts are too long to be kept together.")
        .errors();
  }

  /** An event has all three times of its tickets, or none where it has no tickets. */
  private static void sale(Event event, Finding found) {
    boolean some =
        event.shopUrl() != null
            || event.opensAt() != null
            || event.closesAt() != null
            || event.publicAt() != null;
    if (!some) {
      return;
    }
    String needed = "An event with tickets needs this; leave out all of them where it has none.";
    found
        .unless(event.opensAt() != null, "opensAt", needed)
        .unless(event.closesAt() != null, "closesAt", needed)
        .unless(event.publicAt() != null, "publicAt", needed);
    event
        .sale()
        .ifPresent(
            sale ->
                found
                    .unless(
                        sale.closesAt().isAfter(sale.opensAt()),
                        "closesAt",
                        "The members' window closes after it opens.")
                    .unless(
                        !sale.closesAt().isAfter(event.ends()),
                        "closesAt",
                        "The members' window closes before the event is over.")
                    .unless(
                        !sale.publicAt().isBefore(sale.opensAt()),
                        "publicAt",
                        "The public sale does not begin before the members' window opens."));
  }

  private static void link(String at, EventMails.@Nullable Note note, Finding found) {
    String url = note == null ? null : note.url();
    found.unless(
        url == null || WebAddress.of(url).isPresent(),
        at + "url",
        "Use a whole address, as in https://www.bibliotek.example/, without spaces.");
  }

  private static boolean within(EventMails.@Nullable Note note) {
    return note == null || (note.days() >= 1 && note.days() <= 30);
  }
}
