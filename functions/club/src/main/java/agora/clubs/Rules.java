package agora.clubs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A club's rules. Months are calendar months in UTC.
 *
 * @param children whether it is a children's club: a guardian's address joins, and nothing is
 *     tracked
 * @param invitation the code without which nobody joins; null where anybody may
 * @param minimumAge the least age in years of who joins without a guardian, {@link #LOWEST_AGE} or
 *     more
 * @param evidenceMonths how long the evidence of a membership is kept whole after the last mail.
 *     The Danish Consumer Ombudsman's guidance on the ban on spam names two years
 * @param reducedMonths when the reduced evidence goes too, counted from the last mail; no less than
 *     evidenceMonths. Five years is the limitation period of the Danish Data Protection Act,
 *     section 41(7)
 * @param trackingMonths how long the evidence of a choice of tracking is kept after its withdrawal
 * @param winBackAfter after how many issues without a click a member who allows personal tracking
 *     is asked whether something else would do; 0 for never
 * @param yearlyQuestion whether members are asked once a year if they want to stay
 */
public record Rules(
    boolean children,
    @Nullable String invitation,
    int minimumAge,
    int evidenceMonths,
    int reducedMonths,
    int trackingMonths,
    int winBackAfter,
    boolean yearlyQuestion) {

  /**
   * The least age of a consent of one's own to information society services: the Danish Data
   * Protection Act, section 6(2), since 1 January 2024.
   */
  public static final int LOWEST_AGE = 15;

  public static final Rules USUAL = new Rules(false, null, LOWEST_AGE, 24, 60, 3, 4, true);

  /** When the whole evidence of a membership has served. */
  public Instant evidenceEnds(Instant lastMail) {
    return later(lastMail, evidenceMonths);
  }

  /** When the reduced evidence goes too. */
  public Instant reducedEnds(Instant lastMail) {
    return later(lastMail, reducedMonths);
  }

  /** When the evidence of a choice of tracking has served. */
  public Instant trackingEnds(Instant withdrawn) {
    return later(withdrawn, trackingMonths);
  }

  private static Instant later(Instant from, int months) {
    return from.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
  }
}
