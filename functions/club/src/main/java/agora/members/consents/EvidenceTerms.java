package agora.members.consents;

import agora.clubs.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    return terms(rows, ended).stream()
        .filter(term -> !now.isBefore(term.ends()))
        .map(Term::choice)
        .toList();
  }

  /** When the first of them is over; nothing where all are still needed. */
  public Optional<Instant> trackingEnds(List<EvidenceRow> rows, @Nullable Instant ended) {
    return terms(rows, ended).stream().map(Term::ends).min(Comparator.naturalOrder());
  }

  private record Term(EvidenceRow choice, Instant ends) {}

  private List<Term> terms(List<EvidenceRow> rows, @Nullable Instant ended) {
    List<EvidenceRow> choices = rows.stream().filter(EvidenceRow::isTracking).toList();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Consent.Purpose choice = choices.get(i).purpose();
      Instant withdrawn =
          choices.stream()
              .skip(i + 1L)
              .filter(later -> later.purpose() != choice)
              .map(EvidenceRow::at)
              .findFirst()
              .orElse(ended);
      if (withdrawn != null) {
        terms.add(new Term(choices.get(i), rules.trackingEnds(withdrawn)));
      }
    }
    return terms;
  }
}
