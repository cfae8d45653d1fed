package agora.events;

import agora.checks.FieldError;
import agora.checks.Finding;
import agora.checks.Texts;
import java.util.List;

/** What must hold for an event before it is saved. */
public final class EventCheck {

  private EventCheck() {}

  /** What is wrong with an event; nothing if it can be saved. */
  public static List<FieldError> of(Event event) {
    String shop = event.shopUrl();
    return new Finding()
        .unless(Texts.isId(event.id()), "id", "Use letters a to z, digits and hyphens.")
        .unless(
            Texts.isOneLine(event.title()) && event.title().length() <= 200,
            "title",
            "Use one line of at most 200 characters.")
        .unless(event.ends().isAfter(event.starts()), "ends", "An event ends after it starts.")
        .unless(event.price() >= 0, "price", "Use whole kroner, 0 for free.")
        .unless(
            shop == null || Texts.isHttps(shop),
            "shopUrl",
            "Use a whole address that begins with https://.")
        .unless(
            event.closesAt().isAfter(event.opensAt()),
            "closesAt",
            "The members' window closes after it opens.")
        .unless(
            !event.closesAt().isAfter(event.ends()),
            "closesAt",
            "The members' window closes before the event is over.")
        .unless(
            !event.publicAt().isBefore(event.opensAt()),
            "publicAt",
            "The public sale does not begin before the members' window opens.")
        .errors();
  }
}
