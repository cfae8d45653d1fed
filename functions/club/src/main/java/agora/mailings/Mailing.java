package agora.mailings;

import java.time.Instant;
import java.util.List;

/**
 * The head of a mailing.
 *
 * @param id {@code <club>_<issue>}, so that an issue is mailed once
 * @param from as the header says it: a name and an address
 * @param replyTo a mailbox that people read
 * @param staff who is told when the mailing halts
 * @param planned recipients in all batches so far
 * @param batches how many batches there are so far
 * @param cursor id of the last member that planning has looked at; empty before the first
 */
public record Mailing(
    String id,
    State state,
    String club,
    String issue,
    String from,
    String replyTo,
    List<String> staff,
    int planned,
    int batches,
    String cursor,
    Instant created) {

  /** Where a mailing stands. Batches of a HALTED one are not sent. */
  public enum State {
    PLANNING,
    PLANNED,
    HALTED
  }

  /** A mail in one language, with variables for what differs between recipients. */
  public record Body(String subject, String html, String text) {}

  /**
   * One recipient of a batch.
   *
   * @param pseudonym what stands for the member in personal links; empty for all others
   */
  public record Recipient(String member, String pseudonym) {}

  public static String id(String club, String issue) {
    return club + "_" + issue;
  }

  /** The club's id within a mailing's id. */
  public static String clubOf(String id) {
    int cut = id.indexOf('_');
    return cut < 0 ? id : id.substring(0, cut);
  }
}
