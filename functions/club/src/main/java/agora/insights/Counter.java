package agora.insights;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What is counted, and where it is counted from. */
public enum Counter {

  /** Recipients of a mailing. */
  PLANNED("planned", Source.HEAD),

  SENT("sent", Source.CLAIM),
  MISSING("missing", Source.CLAIM),
  UNCERTAIN("uncertain", Source.CLAIM),
  AGAIN("again", Source.CLAIM),
  LATE("late", Source.CLAIM),
  REPORTED("reported", Source.CLAIM),
  DELIVERED("delivered", Source.CLAIM),
  BOUNCED("bounced", Source.CLAIM),
  SOFT_BOUNCED("softBounced", Source.CLAIM),
  COMPLAINED("complained", Source.CLAIM),
  REJECTED("rejected", Source.CLAIM),
  DELAYED("delayed", Source.CLAIM),

  /** Clicks on a link that look like a person's. */
  HUMAN("human", Source.CLICK),
  /** Clicks on a link that look like a machine's. */
  SUSPECTED("suspected", Source.CLICK),

  /** Codes for an event. */
  SLOTS("slots", Source.SLOT),
  /** Codes that a member was shown. */
  REVEALED("revealed", Source.SLOT),

  /** Members of a club by now. */
  ACTIVE("active", Source.MEMBER),
  /** Members who have left a club. */
  LEFT("left", Source.MEMBER),
  /** Those of them who had been members for {@link #SETTLED} at least. */
  LEFT_SETTLED("leftSettled", Source.MEMBER),
  /** Memberships that began; counted by where the member came from. */
  JOINED("joined", Source.MEMBER);

  /** Longer than any mailing takes: who leaves after it was a member before the mailing began. */
  public static final Duration SETTLED = Duration.ofDays(30);

  /** The row whose changes are counted. */
  public enum Source {
    /** A mailing's head, by its number of the counter's name. */
    HEAD,
    /** A batch's claim, by its set of the counter's name. */
    CLAIM,
    /** The clicks on a link; counted by link. */
    CLICK,
    /** A code. */
    SLOT,
    /** A member. */
    MEMBER
  }

  private final String attribute;
  private final Source source;

  Counter(String attribute, Source source) {
    this.attribute = attribute;
    this.source = source;
  }

  /** Those that are counted from such rows. */
  public static List<Counter> of(Source source) {
    return Arrays.stream(values()).filter(each -> each.source == source).toList();
  }

  /** The attribute that holds it. */
  public String attribute() {
    return attribute;
  }

  /** The attribute that holds what is counted by a part: a link, or where members came from. */
  public String attribute(String part) {
    return attribute + "#" + part;
  }
}
