package agora.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a mailing: the club's id, an underscore, and what the club knows it by. */
public record MailingId(@JsonValue String value) implements Id, Comparable<MailingId> {

  private static final Pattern IN_LINKS = Pattern.compile("[a-z0-9-]{1,64}_[A-Za-z0-9_-]{1,100}");

  private static final int LONGEST_IN_GROUP = 126; // SQS takes 128 characters

  private static final int GROUPS = 2;

  /**
   * @throws IllegalArgumentException if the text can be no mailing's id
   */
  public MailingId {
    Id.check(value);
  }

  /** An id as it is stored. */
  @JsonCreator
  public static MailingId of(String value) {
    return new MailingId(value);
  }

  /** An id that somebody brought; empty where it can be no mailing's. */
  public static Optional<MailingId> read(String text) {
    return Id.isPossible(text) ? Optional.of(new MailingId(text)) : Optional.empty();
  }

  /** An id that a counted link brought; empty where it can be none's. */
  public static Optional<MailingId> inLink(String text) {
    return IN_LINKS.matcher(text).matches() ? Optional.of(new MailingId(text)) : Optional.empty();
  }

  /** The id of the club whose mailing it is. */
  public String club() {
    int cut = value.indexOf('_');
    return cut < 0 ? value : value.substring(0, cut);
  }

  /**
   * The group of a batch's message in the queue of batches, one of a mailing's two. SQS hands out
   * first what belongs to groups that lately took less than a tenth of its consumers' time
   * (Developer Guide, "How Amazon SQS fair queues work"): a mailing to a million holds none of the
   * others. With one group, a mailing to ten thousand would wait behind it after its tenth; with
   * many, the million would be quiet too often. At most 128 characters.
   */
  public String group(int batch) {
    return value.substring(Math.max(0, value.length() - LONGEST_IN_GROUP)) + "-" + batch % GROUPS;
  }

  @Override
  public int compareTo(MailingId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
