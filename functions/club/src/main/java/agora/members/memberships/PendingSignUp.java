package agora.members.memberships;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.EvidenceRow;
import agora.members.consents.For;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One wish to become a member, as it waits to be confirmed. A link confirms one asking: what
 * somebody asks for later with the same address is another.
 *
 * @param member as the membership would begin, asked for at its {@code joined}
 * @param topics ids of the topics that a yes is asked for
 * @param tracking what was chosen; null where nothing was
 * @param guardian whether a parent or guardian says yes on a child's behalf
 */
@For
public record PendingSignUp(
    Member member, List<String> topics, Member.@Nullable Tracking tracking, boolean guardian) {

  /** How long it waits, before it vanishes. */
  public static final Duration CONFIRM_WITHIN = Duration.ofDays(7);

  private static final long NANOS = 1_000_000_000;

  /**
   * What a link names an asking by: when it was asked, and what the membership begins with that no
   * evidence tells.
   */
  public static String code(Member member) {
    Instant asked = member.joined();
    return Long.toHexString(asked.getEpochSecond() * NANOS + asked.getNano())
        + "-"
        + member.language().code()
        + "-"
        + member.tracking().name();
  }

  /** Whether a yes to personal tracking is asked for. */
  public boolean personal() {
    return tracking == Member.Tracking.PERSONAL;
  }

  /** What holds for the member's clicks without a yes. */
  public Member.Tracking usual() {
    return member.tracking();
  }

  /**
   * The asking that a link names, as the facts of its day tell it.
   *
   * @param latest the membership as it was asked for last
   * @param facts of the member, oldest first
   */
  static Optional<PendingSignUp> read(Member latest, String code, List<EvidenceRow> facts) {
    String[] parts = code.split("-", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    long nanos = Long.parseLong(parts[0], 16);
    Instant at = Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
    List<EvidenceRow> asked =
        facts.stream()
            .filter(row -> row.fact() == Consent.Fact.ASKED && row.at().equals(at))
            .toList();
    return row(asked, Consent.Purpose.MEMBERSHIP)
        .map(
            membership ->
                new PendingSignUp(
                    latest.joined().equals(at)
                        ? latest
                        : latest.asked(
                            at,
                            membership.source(),
                            Language.of(parts[1]),
                            Member.Tracking.valueOf(parts[2])),
                    row(asked, Consent.Purpose.TOPICS).map(EvidenceRow::topics).orElse(List.of()),
                    asked.stream()
                        .filter(EvidenceRow::isTracking)
                        .map(row -> row.purpose().tracking())
                        .findFirst()
                        .orElse(null),
                    row(asked, Consent.Purpose.GUARDIAN).isPresent()));
  }

  private static Optional<EvidenceRow> row(List<EvidenceRow> rows, Consent.Purpose purpose) {
    return rows.stream().filter(row -> row.purpose() == purpose).findFirst();
  }
}
