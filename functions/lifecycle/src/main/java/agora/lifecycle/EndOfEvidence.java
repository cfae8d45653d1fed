package agora.lifecycle;

import agora.mailings.LastMail;
import agora.members.consents.Consent;
import agora.members.consents.EvidenceTerms;
import agora.members.consents.ReducedEvidence;
import agora.members.due.Dossier;
import agora.members.due.EvidenceExpiry;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.privacy.DataRemoval;
import agora.tokens.Keys;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Ends evidence that has served its term, and the membership with it where that is over. */
record EndOfEvidence(
    EvidenceExpiry end,
    MemberStandings standings,
    LastMail lastMail,
    DataRemoval removal,
    Supplier<Keys> keys) {

  /**
   * Nobody confirmed it: nobody is mailed, and there is nothing to be proved. In a version before
   * this one who came back kept their id: they are again one who has left, and the evidence of that
   * time stays.
   */
  void lapse(Dossier of, MemberStanding standing) {
    if (!of.confirmed()) {
      end.lapse(standing, hash(standing), of.rows());
    } else if (standings.back(standing.member())) {
      end.remove(of.askedAnew());
    }
  }

  /** The last mail of any kind, written down before the rows that tell it expire. */
  void lookUpLastMail(Dossier of, MemberStanding standing) {
    Instant joined = standing.member().joined();
    Instant last =
        Stream.of(
                lastMail.to(standing.member().id()),
                of.latest(Consent.Fact.ASKED), // the mail that asks
                of.latest(Consent.Fact.CONFIRMED), // the welcome
                Optional.<Instant>ofNullable(standing.asked()),
                Optional.<Instant>ofNullable(standing.wonBack()))
            .flatMap(Optional::stream)
            .filter(joined::isBefore)
            .max(Comparator.naturalOrder())
            .orElse(joined);
    standings.ended(standing.member(), last);
  }

  void removeTracking(Dossier of, EvidenceTerms terms, Instant now) {
    end.remove(terms.overdueTracking(of.rows(), of.ended(), now));
  }

  void reduce(Dossier of, MemberStanding standing, EvidenceTerms terms) {
    removal.of(standing.member());
    ReducedEvidence left =
        new ReducedEvidence(
            of.club(),
            hash(standing),
            Objects.requireNonNull(standing.lastMail()),
            ReducedEvidence.facts(of.rows()));
    end.reduce(standing, left, terms.ends(left), of.rows());
  }

  /** What is left of one who is gone. */
  void remove(Dossier of) {
    end.remove(of.rows());
  }

  void remove(ReducedEvidence reduced) {
    end.remove(reduced);
  }

  private String hash(MemberStanding standing) {
    return keys.get().hashOfAddress(standing.member().email());
  }
}
