package agora.events;

import agora.store.Contents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whose mails are approved, and when. An approval is pinned to what the mails say and to whom: an
 * edit of that voids it, a change of the event's time or place does not, since the mails move
 * along.
 */
public final class MailApprovals {

  private final Contents contents;

  public MailApprovals(Contents contents) {
    this.contents = contents;
  }

  public void approve(Event event, Instant at) {
    contents.save(event.club(), "mails", event.id(), new Approval(hash(event), at));
  }

  /** When the event's mails were approved as they stand now; empty if they are not. */
  public Optional<Instant> of(Event event) {
    return contents
        .find(event.club(), "mails", event.id(), Approval.class)
        .filter(approval -> approval.hash().equals(hash(event)))
        .map(Approval::at);
  }

  private static String hash(Event event) {
    String text =
        Contents.write(Arrays.asList(event.title(), event.text(), event.topics(), event.mails()));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private record Approval(String hash, Instant at) {}
}
