package agora.lifecycle;

import agora.clubs.Club;
import agora.mailings.LastMail;
import agora.members.Consent;
import agora.members.Evidence;
import agora.members.EvidenceEnd;
import agora.members.EvidenceRow;
import agora.members.EvidenceTerms;
import agora.members.ReducedEvidence;
import agora.members.Standing;
import agora.members.Standings;
import agora.tokens.Keys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Walks through a club's evidence, and ends what has served its term. */
record EvidenceStep(
    Evidence evidence,
    EvidenceEnd end,
    Standings standings,
    LastMail lastMail,
    Supplier<Keys> keys,
    InstantSource clock) {

  /** Memberships looked at in one call, so that it ends well within the function's time. */
  private static final int A_CALL = 500;

  /**
   * Looks at the next memberships.
   *
   * @param after where the last call ended; empty for the first
   * @return where this one ended; nothing if there are no more
   */
  Optional<String> run(Club club, String after) {
    Iterator<Evidence.Of> all = evidence.all(club.id(), after);
    EvidenceTerms terms = new EvidenceTerms(club.rules());
    String cursor = after;
    for (int i = 0; i < A_CALL && all.hasNext(); i++) {
      Evidence.Of each = all.next();
      keep(terms, each);
      cursor = each.cursor();
    }
    return all.hasNext() ? Optional.of(cursor) : Optional.empty();
  }

  private void keep(EvidenceTerms terms, Evidence.Of each) {
    ReducedEvidence reduced = each.reduced();
    if (reduced != null) {
      if (over(terms.ends(reduced))) {
        end.remove(reduced);
      }
      return;
    }
    Standing standing = standings.find(each.club(), each.member()).orElse(null);
    if (standing == null) {
      gone(terms, each.rows());
    } else if (standing.ended()) {
      ended(terms, standing, each.rows());
    } else if (standing.lapses() != null) {
      lapsed(standing, standing.lapses(), each.rows());
    } else {
      end.remove(terms.overdueTracking(each.rows(), null, clock.instant()));
    }
  }

  /**
   * Nobody confirmed it: nobody is mailed, and there is nothing to be proved. Who had been a member
   * before is one again that has left, and the evidence of that time stays.
   */
  private void lapsed(Standing standing, Instant lapses, List<EvidenceRow> rows) {
    boolean before = rows.stream().anyMatch(row -> row.fact() == Consent.Fact.CONFIRMED);
    if (before) {
      standings.keep(standing.member(), hash(standing));
    }
    if (!over(lapses)) {
      return;
    }
    if (!before) {
      end.lapse(standing, hash(standing), rows);
    } else if (standings.back(standing.member())) {
      end.remove(asked(rows));
    }
  }

  /** What was asked for after the membership that was confirmed had ended. */
  private static List<EvidenceRow> asked(List<EvidenceRow> rows) {
    Instant ended =
        latest(rows, Consent.Fact.WITHDRAWN)
            .or(() -> latest(rows, Consent.Fact.CONFIRMED))
            .orElseThrow();
    return rows.stream().filter(row -> row.at().isAfter(ended)).toList();
  }

  private void ended(EvidenceTerms terms, Standing standing, List<EvidenceRow> rows) {
    Instant last = standing.lastMail() == null ? lookUp(standing, rows) : standing.lastMail();
    Instant withdrawn = latest(rows, Consent.Fact.WITHDRAWN).orElse(last);
    List<EvidenceRow> overdue = terms.overdueTracking(rows, withdrawn, clock.instant());
    end.remove(overdue);
    List<EvidenceRow> rest = rows.stream().filter(row -> !overdue.contains(row)).toList();
    if (over(terms.reduces(last)) && rest.stream().noneMatch(EvidenceRow::isTracking)) {
      end.reduce(standing, reduced(standing, last, rest), rest);
    }
  }

  private ReducedEvidence reduced(Standing standing, Instant last, List<EvidenceRow> rows) {
    return new ReducedEvidence(
        standing.member().club(), hash(standing), last, ReducedEvidence.facts(rows));
  }

  /** The member is erased, or was never confirmed and has vanished. */
  private void gone(EvidenceTerms terms, List<EvidenceRow> rows) {
    boolean confirmed = rows.stream().anyMatch(row -> row.fact() == Consent.Fact.CONFIRMED);
    Instant last = rows.getLast().at();
    if (!confirmed || over(terms.reduces(last))) {
      end.remove(rows);
    } else {
      end.remove(terms.overdueTracking(rows, last, clock.instant()));
    }
  }

  /** The last mail of any kind, written down before the rows that tell it expire. */
  private Instant lookUp(Standing standing, List<EvidenceRow> rows) {
    Instant joined = standing.member().joined();
    Instant last =
        Stream.of(
                Optional.of(joined),
                lastMail.to(standing.member().id()),
                latest(rows, Consent.Fact.ASKED), // the mail that asks
                latest(rows, Consent.Fact.CONFIRMED), // the welcome
                Optional.<Instant>ofNullable(standing.asked()),
                Optional.<Instant>ofNullable(standing.wonBack()))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(joined);
    standings.ended(standing.member(), last);
    return last;
  }

  private static Optional<Instant> latest(List<EvidenceRow> rows, Consent.Fact fact) {
    return rows.stream()
        .filter(row -> row.purpose() == Consent.Purpose.MEMBERSHIP && row.fact() == fact)
        .map(EvidenceRow::at)
        .max(Comparator.naturalOrder());
  }

  private String hash(Standing standing) {
    return keys.get().hashOfAddress(standing.member().email());
  }

  private boolean over(Instant end) {
    return !clock.instant().isBefore(end);
  }
}
