package agora.privacy;

import agora.members.Consent;
import agora.members.EvidenceRow;
import agora.members.Shown;
import java.time.Instant;
import java.util.Objects;

/** Counts the facts of consents that are of a year. */
final class FactsOfYear {

  private static final String IMPORT = "IMPORT";

  private final Instant from;
  private final Instant to;
  private long asked;
  private long confirmed;
  private long atTheDesk;
  private long imported;
  private long topics;
  private long personal;
  private long guardian;
  private long left;
  private long unanswered;
  private long byStaff;
  private long topicsTakenBack;
  private long untracked;

  FactsOfYear(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  void add(EvidenceRow row) {
    if (row.at().isBefore(from) || !row.at().isBefore(to)) {
      return;
    }
    boolean yes = row.fact() == Consent.Fact.CONFIRMED || row.fact() == Consent.Fact.CHANGED;
    switch (row.purpose()) {
      case MEMBERSHIP -> membership(row);
      case TOPICS -> {
        topics += yes ? 1 : 0;
        topicsTakenBack += row.fact() == Consent.Fact.WITHDRAWN ? 1 : 0;
      }
      case GUARDIAN -> guardian += yes ? 1 : 0;
      case TRACKING_PERSONAL -> personal += yes ? 1 : 0;
      case TRACKING_NONE -> untracked += yes ? 1 : 0;
      case TRACKING_ANONYMOUS -> {} // tied to nobody
    }
  }

  private void membership(EvidenceRow row) {
    String how = Objects.requireNonNullElse(row.how(), "");
    switch (row.fact()) {
      case ASKED -> {
        asked++;
        atTheDesk += Shown.CITIZEN.equals(row.actor()) ? 0 : 1;
      }
      case CONFIRMED -> {
        imported += how.equals(IMPORT) ? 1 : 0;
        confirmed += how.equals(Consent.How.CONFIRMATION.name()) ? 1 : 0;
      }
      case WITHDRAWN -> {
        if (how.equals(Consent.How.UNANSWERED.name())) {
          unanswered++;
        } else if (how.equals(Consent.How.STAFF.name())) {
          byStaff++;
        } else {
          left++;
        }
      }
      case CHANGED, DEFAULT -> {} // an address, and what nobody chose
    }
  }

  PrivacyFigures.Consents consents() {
    return new PrivacyFigures.Consents(
        asked, confirmed, atTheDesk, imported, topics, personal, guardian);
  }

  PrivacyFigures.Withdrawals withdrawals() {
    return new PrivacyFigures.Withdrawals(left, unanswered, byStaff, topicsTakenBack, untracked);
  }
}
