package agora.events;

import agora.store.Canonical;
import agora.store.Contents;
import agora.store.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose mails are approved, and when. An approval is pinned to what the mails say and to whom: an
 * edit of that voids it, a change of the event's time or place does not, since the mails move
 * along.
 */
public final class MailApprovals {

  private static final Kind<Approval> APPROVAL = new Kind<>("mails", Approval.class);

  /** No content has this hash. */
  private static final String WITHDRAWN = "withdrawn";

  private final Contents contents;

  public MailApprovals(Contents contents) {
    this.contents = contents;
  }

  public void approve(Event event, Instant at) {
    approve(event.club(), event.id(), () -> event, at);
  }

  /**
   * Approves an event's mails.
   *
   * @param event reads the event; asked again if somebody else approves at the same time, so that
   *     an approval of what stood there never takes the place of one of what stands there
   */
  public void approve(String club, String id, Supplier<Event> event, Instant at) {
    contents.change(APPROVAL, club, id, _ -> new Approval(hash(event.get()), at));
  }

  /** Takes an event's approval back, if it has one. */
  public void withdraw(String club, String id, Instant at) {
    if (contents.find(APPROVAL, club, id).isPresent()) {
      contents.change(APPROVAL, club, id, _ -> new Approval(WITHDRAWN, at));
    }
  }

  /** When the event's mails were approved as they stand now; empty if they are not. */
  public Optional<Instant> of(Event event) {
    return contents
        .find(APPROVAL, event.club(), event.id())
        .filter(approval -> approval.isOf(event))
        .map(Approval::at);
  }

  private static String hash(Event event) {
    return new Canonical()
        .text("title", event.title())
        .text("text", event.text())
        .texts("topics", event.topics())
        .part("mails", form(event.mails()))
        .hash();
  }

  private static @Nullable Canonical form(@Nullable EventMails mails) {
    return mails == null
        ? null
        : new Canonical()
            .part("before", form(mails.before()))
            .part("after", form(mails.after()))
            .flag("ticketsOpen", mails.ticketsOpen())
            .flag("ticketsClosing", mails.ticketsClosing());
  }

  private static @Nullable Canonical form(EventMails.@Nullable Note note) {
    return note == null
        ? null
        : new Canonical()
            .number("days", note.days())
            .text("subject", note.subject())
            .text("text", note.text())
            .text("url", note.url())
            .text("linkText", note.linkText());
  }

  private record Approval(String hash, Instant at) {

    boolean isOf(Event event) {
      return hash.equals(
          Canonical.isHash(hash) ? MailApprovals.hash(event) : EarlierHash.of(event));
    }
  }
}
