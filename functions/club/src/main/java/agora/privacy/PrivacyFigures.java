package agora.privacy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a controller answers for in a year (GDPR article 5, paragraph 2), counted from the rows
 * themselves and not from counters that could be wrong.
 *
 * @param consents what citizens said yes to
 * @param withdrawals what they took back
 */
public record PrivacyFigures(
    OfMembers members,
    Consents consents,
    Withdrawals withdrawals,
    long erasures,
    Access access,
    Late overdue) {

  /**
   * The figures of sums.
   *
   * @param sums as the steps of {@link YearOfPrivacy} add up to
   */
  public static PrivacyFigures of(Map<String, Long> sums) {
    ToLongFunction<Figure> sum = figure -> sums.getOrDefault(figure.word(), 0L);
    Map<String, Long> purposes = new TreeMap<>();
    sums.forEach(
        (word, count) -> {
          if (word.startsWith(Figure.READS_FOR)) {
            purposes.put(word.substring(Figure.READS_FOR.length()), count);
          }
        });
    return new PrivacyFigures(
        new OfMembers(
            sum.applyAsLong(Figure.MEMBERS_ACTIVE),
            sum.applyAsLong(Figure.MEMBERS_PENDING),
            sum.applyAsLong(Figure.MEMBERS_LEFT),
            sum.applyAsLong(Figure.MEMBERS_BOUNCED),
            sum.applyAsLong(Figure.MEMBERS_COMPLAINED)),
        new Consents(
            sum.applyAsLong(Figure.ASKED),
            sum.applyAsLong(Figure.CONFIRMED),
            sum.applyAsLong(Figure.AT_THE_DESK),
            sum.applyAsLong(Figure.IMPORTED),
            sum.applyAsLong(Figure.TOPICS),
            sum.applyAsLong(Figure.PERSONAL),
            sum.applyAsLong(Figure.GUARDIAN)),
        new Withdrawals(
            sum.applyAsLong(Figure.LEAVERS),
            sum.applyAsLong(Figure.UNANSWERED),
            sum.applyAsLong(Figure.BY_STAFF),
            sum.applyAsLong(Figure.TOPICS_TAKEN_BACK),
            sum.applyAsLong(Figure.UNTRACKED)),
        sum.applyAsLong(Figure.ERASURES),
        new Access(
            sum.applyAsLong(Figure.READS),
            sum.applyAsLong(Figure.EXPORTS),
            purposes,
            sum.applyAsLong(Figure.FORBIDDEN)),
        new Late(
            sum.applyAsLong(Figure.LATE_MEMBERSHIPS),
            sum.applyAsLong(Figure.LATE_EVIDENCE),
            sum.applyAsLong(Figure.LATE_UNCONFIRMED),
            sum.applyAsLong(Figure.LATE_REDUCED)));
  }

  /** Memberships as they stand now. */
  public record OfMembers(long active, long pending, long former, long bounced, long complained) {}

  /**
   * Yeses of the year.
   *
   * @param asked sign-ups
   * @param confirmed memberships that began by a button behind the link to the address
   * @param atTheDesk sign-ups that staff entered for somebody
   * @param imported memberships of a former system whose consent was given in the year
   * @param topics yeses to topics, and changes of them
   * @param personal yeses to personal tracking
   * @param guardian yeses of guardians
   */
  public record Consents(
      long asked,
      long confirmed,
      long atTheDesk,
      long imported,
      long topics,
      long personal,
      long guardian) {}

  /**
   * Noes of the year.
   *
   * @param leavers memberships that their members ended
   * @param unanswered those that ended since the yearly question was not answered
   * @param byStaff those that staff ended for somebody
   * @param topics topics that were taken back while the membership went on
   * @param tracking noes to any counting of clicks
   */
  public record Withdrawals(
      long leavers, long unanswered, long byStaff, long topics, long tracking) {}

  /**
   * What staff did with members' data in the year.
   *
   * @param reads how often a member's data, or a list of members, was read
   * @param exports how often all on a member, a consent, or a list of members was taken out
   * @param byPurpose the reads by what they were for; those that nobody gave a purpose for are
   *     under {@code not-said}
   * @param forbidden commands that were refused for want of a role
   */
  public record Access(long reads, long exports, Map<String, Long> byPurpose, long forbidden) {}

  /**
   * Rows that should be gone by now.
   *
   * @param memberships that wait for the daily job longer than they may
   * @param evidence the same of evidence
   * @param unconfirmed sign-ups that are older than they may be
   * @param reduced evidence in short whose term is over
   */
  public record Late(long memberships, long evidence, long unconfirmed, long reduced) {
    public long all() {
      return memberships + evidence + unconfirmed + reduced;
    }
  }
}
