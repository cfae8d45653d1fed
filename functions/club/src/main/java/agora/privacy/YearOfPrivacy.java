package agora.privacy;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Entry;
import agora.audit.ReadingPurpose;
import agora.clubs.Club;
import agora.members.Evidence;
import agora.members.EvidenceTerms;
import agora.members.Member;
import agora.members.Members;
import agora.members.Memberships;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts {@link PrivacyFigures}. All of a club's members and evidence are read, page by page: some
 * seconds for a hundred thousand.
 */
public final class YearOfPrivacy {

  private static final Set<String> EXPORTS =
      Set.of("export-member", "export-members", "print-consent");

  private static final Set<String> LOOKS =
      Set.of("find-member", "show-member", "list-members", "list-missing");

  private static final String NOT_SAID = "not-said";

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
   * The figures of a club.
   *
   * @param from the first moment of the year
   * @param to the first moment behind it
   */
  public PrivacyFigures of(Club club, Instant from, Instant to, Instant now) {
    Instant late = now.minus(Overdue.PATIENCE);
    Map<Member.State, Long> states = new EnumMap<>(Member.State.class);
    long unconfirmed = 0;
    for (Iterator<Member> all = members.all(club.id(), "").iterator(); all.hasNext(); ) {
      Member member = all.next();
      states.merge(member.state(), 1L, Long::sum);
      boolean waits = member.state() == Member.State.PENDING;
      unconfirmed += waits && member.joined().plus(Memberships.WAITS).isBefore(late) ? 1 : 0;
    }
    FactsOfYear facts = new FactsOfYear(from, to);
    EvidenceTerms terms = new EvidenceTerms(club.rules());
    long reduced = 0;
    for (Iterator<Evidence.Of> all = evidence.all(club.id(), ""); all.hasNext(); ) {
      Evidence.Of of = all.next();
      of.rows().forEach(facts::add);
      reduced += of.reduced() != null && terms.ends(of.reduced()).isBefore(late) ? 1 : 0;
    }
    return new PrivacyFigures(
        members(states),
        facts.consents(),
        facts.withdrawals(),
        erasures.count(club.id(), from, to),
        access(audit.of(club.id(), from, "").filter(each -> each.at().isBefore(to)).toList()),
        new PrivacyFigures.Late(
            overdue.memberships(club.id(), now),
            overdue.evidence(club.id(), now),
            unconfirmed,
            reduced));
  }

  private static PrivacyFigures.OfMembers members(Map<Member.State, Long> states) {
    return new PrivacyFigures.OfMembers(
        states.getOrDefault(Member.State.ACTIVE, 0L),
        states.getOrDefault(Member.State.PENDING, 0L),
        states.getOrDefault(Member.State.LEFT, 0L),
        states.getOrDefault(Member.State.BOUNCED, 0L),
        states.getOrDefault(Member.State.COMPLAINED, 0L));
  }

  private static PrivacyFigures.Access access(List<Entry> acts) {
    List<Entry> reads = acts.stream().filter(YearOfPrivacy::isRead).toList();
    Map<String, Long> byPurpose = new TreeMap<>();
    for (Entry each : reads) {
      ReadingPurpose purpose = each.given().purpose();
      byPurpose.merge(purpose == null ? NOT_SAID : purpose.word(), 1L, Long::sum);
    }
    return new PrivacyFigures.Access(
        reads.size(),
        reads.stream().filter(each -> EXPORTS.contains(each.given().command())).count(),
        byPurpose,
        acts.stream().filter(each -> each.ending() == Ending.FORBIDDEN).count());
  }

  private static boolean isRead(Entry entry) {
    String command = entry.given().command();
    return entry.ending() == Ending.DONE
        && entry.subject() != null
        && (LOOKS.contains(command) || EXPORTS.contains(command));
  }
}
