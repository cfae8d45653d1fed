package agora.privacy;

import java.util.Map;

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
