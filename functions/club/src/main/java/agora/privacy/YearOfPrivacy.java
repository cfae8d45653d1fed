package agora.privacy;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Entry;
import agora.audit.ReadingPurpose;
import agora.clubs.Club;
import agora.members.Member;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceTerms;
import agora.members.memberships.Members;
import agora.members.memberships.PendingSignUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts {@link PrivacyFigures}. All of a club's members and evidence are read, so it is done step
 * by step: in one call where the club is small, else by a job.
 */
public final class YearOfPrivacy {

  private static final Set<String> EXPORTS =
      Set.of("export-member", "export-members", "print-consent");

  private static final Set<String> LOOKS =
      Set.of("find-member", "show-member", "list-members", "list-missing");

  private static final String NOT_SAID = "not-said";

  // What a cursor begins with: what is counted there.
  private static final String MEMBERS = "0";
  private static final String EVIDENCE = "1";
  private static final String OVER = "2";

  private final Members members;
  private final Evidence evidence;
  private final Erasures erasures;
  private final Overdue overdue;
  private final Audit audit;

  public YearOfPrivacy(
      Members members, Evidence evidence, Erasures erasures, Overdue overdue, Audit audit) {
    this.members = members;
    this.evidence = evidence;
    this.erasures = erasures;
    this.overdue = overdue;
    this.audit = audit;
  }

  /**
   * A year of a club.
   *
   * @param now when it is counted: memberships, and what is overdue, are as of then
   */
  public record Year(Club club, int year, Instant now) {

    private Instant from() {
      return first(year);
    }

    private Instant to() {
      return first(year + 1);
    }

    private Instant first(int year) {
      return LocalDate.of(year, 1, 1).atStartOfDay(ZoneId.of(club.rhythm().zone())).toInstant();
    }

    private Instant late() {
      return now.minus(Overdue.PATIENCE);
    }

    private boolean has(Instant at) {
      return !at.isBefore(from()) && at.isBefore(to());
    }
  }

  /**
   * A part of the count.
   *
   * @param cursor where the next one begins
   * @param looked how many members, or how much evidence, was read
   * @param sums what it adds; see {@link PrivacyFigures#of}
   */
  public record Step(String cursor, long looked, Map<String, Long> sums) {

    public boolean isLast() {
      return cursor.equals(OVER);
    }
  }

  /**
   * Does the next part.
   *
   * @param cursor the last one's; empty for the first
   * @param most how many members or memberships' evidence are looked at
   * @return nothing behind the last
   */
  public Optional<Step> next(Year year, String cursor, int most) {
    String place = cursor.isEmpty() ? "" : cursor.substring(1);
    return switch (cursor.isEmpty() ? MEMBERS : cursor.substring(0, 1)) {
      case MEMBERS -> Optional.of(members(year, place, most));
      case EVIDENCE -> Optional.of(evidence(year, place, most));
      default -> Optional.empty();
    };
  }

  private Step members(Year year, String after, int most) {
    Sums sums = new Sums();
    Iterator<Member> all = members.all(year.club().id(), after).iterator();
    String last = after;
    long looked = 0;
    for (; looked < most && all.hasNext(); looked++) {
      Member member = all.next();
      last = member.id().value();
      sums.add(figure(member.state()), true);
      sums.add(
          Figure.LATE_UNCONFIRMED,
          member.state() == Member.State.PENDING
              && member.joined().plus(PendingSignUp.CONFIRM_WITHIN).isBefore(year.late()));
    }
    return new Step(all.hasNext() ? MEMBERS + last : EVIDENCE, looked, sums.all());
  }

  private static Figure figure(Member.State state) {
    return switch (state) {
      case ACTIVE -> Figure.MEMBERS_ACTIVE;
      case PENDING -> Figure.MEMBERS_PENDING;
      case LEFT -> Figure.MEMBERS_LEFT;
      case BOUNCED -> Figure.MEMBERS_BOUNCED;
      case COMPLAINED -> Figure.MEMBERS_COMPLAINED;
    };
  }

  private Step evidence(Year year, String after, int most) {
    Sums sums = new Sums();
    EvidenceTerms terms = new EvidenceTerms(year.club().rules());
    Iterator<Evidence.Of> all = evidence.all(year.club().id(), after);
    String last = after;
    long looked = 0;
    for (; looked < most && all.hasNext(); looked++) {
      Evidence.Of of = all.next();
      last = of.cursor();
      of.rows().stream()
          .filter(row -> year.has(row.at()))
          .forEach(row -> FactsOfYear.count(row, sums));
      sums.add(
          Figure.LATE_REDUCED,
          of.reduced() != null && terms.ends(of.reduced()).isBefore(year.late()));
    }
    if (all.hasNext()) {
      return new Step(EVIDENCE + last, looked, sums.all());
    }
    rest(year, sums);
    return new Step(OVER, looked, sums.all());
  }

  /** What is no member's and no evidence. */
  private void rest(Year year, Sums sums) {
    String club = year.club().id();
    sums.add(Figure.ERASURES, erasures.count(club, year.from(), year.to()));
    audit
        .of(club, year.from(), "")
        .filter(each -> each.at().isBefore(year.to()))
        .forEach(each -> act(each, sums));
    sums.add(Figure.LATE_MEMBERSHIPS, overdue.memberships(club, year.now()));
    sums.add(Figure.LATE_EVIDENCE, overdue.evidence(club, year.now()));
  }

  private static void act(Entry entry, Sums sums) {
    sums.add(Figure.FORBIDDEN, entry.ending() == Ending.FORBIDDEN);
    if (isRead(entry)) {
      ReadingPurpose purpose = entry.given().purpose();
      sums.add(Figure.READS, true);
      sums.add(Figure.EXPORTS, EXPORTS.contains(entry.given().command()));
      sums.add(Figure.READS_FOR + (purpose == null ? NOT_SAID : purpose.word()), 1);
    }
  }

  private static boolean isRead(Entry entry) {
    String command = entry.given().command();
    return entry.ending() == Ending.DONE
        && entry.subject() != null
        && (LOOKS.contains(command) || EXPORTS.contains(command));
  }
}
