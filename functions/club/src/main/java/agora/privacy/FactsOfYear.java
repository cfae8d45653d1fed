package agora.privacy;

import agora.members.consents.Consent;
import agora.members.consents.EvidenceRow;
import agora.members.consents.Shown;
import java.util.Objects;

/** Tells which figures a fact of a consent is counted in. */
final class FactsOfYear {

  private static final String IMPORT = "IMPORT";

  private FactsOfYear() {}

  static void count(EvidenceRow row, Sums sums) {
    boolean yes = row.fact() == Consent.Fact.CONFIRMED || row.fact() == Consent.Fact.CHANGED;
    switch (row.purpose()) {
      case MEMBERSHIP -> membership(row, sums);
      case TOPICS -> {
        sums.add(Figure.TOPICS, yes);
        sums.add(Figure.TOPICS_TAKEN_BACK, row.fact() == Consent.Fact.WITHDRAWN);
      }
      case GUARDIAN -> sums.add(Figure.GUARDIAN, yes);
      case TRACKING_PERSONAL -> sums.add(Figure.PERSONAL, yes);
      case TRACKING_NONE -> sums.add(Figure.UNTRACKED, yes);
      case TRACKING_ANONYMOUS -> {} // tied to nobody
    }
  }

  private static void membership(EvidenceRow row, Sums sums) {
    String how = Objects.requireNonNullElse(row.how(), "");
    switch (row.fact()) {
      case ASKED -> {
        sums.add(Figure.ASKED, true);
        sums.add(Figure.AT_THE_DESK, !Shown.CITIZEN.equals(row.actor()));
      }
      case CONFIRMED -> {
        sums.add(Figure.IMPORTED, how.equals(IMPORT));
        sums.add(Figure.CONFIRMED, how.equals(Consent.How.CONFIRMATION.name()));
      }
      case WITHDRAWN -> sums.add(withdrawal(how), true);
      case CHANGED, DEFAULT -> {} // an address, and what nobody chose
    }
  }

  private static Figure withdrawal(String how) {
    if (how.equals(Consent.How.UNANSWERED.name())) {
      return Figure.UNANSWERED;
    }
    return how.equals(Consent.How.STAFF.name()) ? Figure.BY_STAFF : Figure.LEAVERS;
  }
}
