package agora.members.due;

import agora.ids.MemberId;
import agora.members.consents.Consent;
import agora.members.consents.EvidenceRow;
import agora.members.memberships.MemberStanding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what is due of a membership: where it stands, and its evidence.
 *
 * @param standing null where the member is erased, or was never confirmed and has vanished
 * @param rows its evidence, oldest first
 */
public record Dossier(
    String club, MemberId member, @Nullable MemberStanding standing, List<EvidenceRow> rows) {

  /** Whether it was ever confirmed. */
  public boolean confirmed() {
    return rows.stream().anyMatch(row -> row.fact() == Consent.Fact.CONFIRMED);
  }

  public boolean tracked() {
    return rows.stream().anyMatch(EvidenceRow::isTracking);
  }

  /** The latest of a fact of the membership itself. */
  public Optional<Instant> latest(Consent.Fact fact) {
    return rows.stream()
        .filter(row -> row.purpose() == Consent.Purpose.MEMBERSHIP && row.fact() == fact)
        .map(EvidenceRow::at)
        .max(Comparator.naturalOrder());
  }

  /** What was asked for after the membership that was confirmed had ended. */
  public List<EvidenceRow> askedAnew() {
    Instant ended =
        latest(Consent.Fact.WITHDRAWN).or(() -> latest(Consent.Fact.CONFIRMED)).orElseThrow();
    return rows.stream().filter(row -> row.at().isAfter(ended)).toList();
  }

  /** When the membership ended, as far as evidence of tracking goes; null while it lasts. */
  public @Nullable Instant ended() {
    if (standing == null) {
      return rows.isEmpty() ? null : rows.getLast().at();
    }
    return standing.ended() ? latest(Consent.Fact.WITHDRAWN).orElse(standing.lastMail()) : null;
  }
}
