package agora.members;

import agora.clubs.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long evidence lasts, by a club's rules. The evidence of a membership lasts until its term
 * after the last mail, the evidence of a choice of tracking until its term after the choice was
 * withdrawn or replaced; evidence that is still needed has no end.
 */
public final class EvidenceTerms {

  private final Rules rules;

  public EvidenceTerms(Rules rules) {
    this.rules = rules;
  }

  /** When a membership that has ended is reduced. */
  public Instant reduces(Instant lastMail) {
    return rules.evidenceEnds(lastMail);
  }

  /** When what was left of it goes. */
  public Instant ends(ReducedEvidence reduced) {
    return rules.reducedEnds(reduced.lastMail());
  }

  /**
   * The choices of tracking whose term is over.
   *
   * @param rows all facts of one membership, oldest first
   * @param ended when the membership ended; null while it lasts
   */
  public List<EvidenceRow> overdueTracking(
      List<EvidenceRow> rows, @Nullable Instant ended, Instant now) {
    List<EvidenceRow> choices = rows.stream().filter(EvidenceRow::isTracking).toList();
    List<EvidenceRow> overdue = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Instant withdrawn = i + 1 < choices.size() ? choices.get(i + 1).at() : ended;
      if (withdrawn != null && !now.isBefore(rules.trackingEnds(withdrawn))) {
        overdue.add(choices.get(i));
      }
    }
    return overdue;
  }
}
