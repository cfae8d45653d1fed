package agora.events;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.checks.WebAddress;
import agora.store.Contents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for an event before it is saved. */
public final class EventCheck {

  private static final int LONGEST_LINE = 200;

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
        .unless(Texts.isId(event.id()), "id", new Problem.NoNewId(64))
        .unless(isLine(event.title()), "title", new Problem.NoLine(LONGEST_LINE))
        .unless(isLine(event.place()), "place", new Problem.NoLine(LONGEST_LINE))
        .unless(
            event.speaker() == null || isLine(event.speaker()),
            "speaker",
            new Problem.NoLine(LONGEST_LINE))
        .unless(event.ends().isAfter(event.starts()), "ends", new Problem.EndsFirst())
        .unless(event.price() >= 0, "price", new Problem.NoPrice())
        .unless(
            shop == null || WebAddress.of(shop).map(WebAddress::isEncrypted).orElse(false),
            "shopUrl",
            new Problem.NotEncrypted())
        .unless(
            mails == null || (within(mails.before()) && within(mails.after())),
            "mails",
            new Problem.NoDays())
        .unless(
            mails == null
                || !(mails.ticketsOpen() || mails.ticketsClosing())
                || (shop != null && event.sale().isPresent()),
            "mails",
            new Problem.NoTicketsToMail())
        .unless(Contents.fits(event), "text", new Problem.TooLongTogether())
        .errors();
  }

  private static boolean isLine(String text) {
    return Texts.isOneLine(text) && text.length() <= LONGEST_LINE;
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
    Problem needed = new Problem.NeededWithTickets();
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
                        new Problem.ClosesFirst())
                    .unless(
                        !sale.closesAt().isAfter(event.ends()),
                        "closesAt",
                        new Problem.ClosesTooLate())
                    .unless(
                        !sale.publicAt().isBefore(sale.opensAt()),
                        "publicAt",
                        new Problem.PublicFirst())
                    .unless(
                        !sale.publicAt().isAfter(event.ends()),
                        "publicAt",
                        new Problem.PublicTooLate()));
  }

  private static void link(String at, EventMails.@Nullable Note note, Finding found) {
    String url = note == null ? null : note.url();
    found.unless(
        url == null || WebAddress.of(url).isPresent(), at + "url", new Problem.NoAddress());
  }

  private static boolean within(EventMails.@Nullable Note note) {
    return note == null || (note.days() >= 1 && note.days() <= 30);
  }
}
