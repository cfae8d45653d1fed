package agora.privacy;

import java.util.Locale;

/** What is counted for {@link PrivacyFigures}, each a sum that parts of the count add to. */
enum Figure {
  MEMBERS_ACTIVE,
  MEMBERS_PENDING,
  MEMBERS_LEFT,
  MEMBERS_BOUNCED,
  MEMBERS_COMPLAINED,
  ASKED,
  CONFIRMED,
  AT_THE_DESK,
  IMPORTED,
  TOPICS,
  PERSONAL,
  GUARDIAN,
  LEAVERS,
  UNANSWERED,
  BY_STAFF,
  TOPICS_TAKEN_BACK,
  UNTRACKED,
  ERASURES,
  READS,
  EXPORTS,
  FORBIDDEN,
  LATE_MEMBERSHIPS,
  LATE_EVIDENCE,
  LATE_UNCONFIRMED,
  LATE_REDUCED;

  /** Before what reads were for. */
  static final String READS_FOR = "reads-for-";

  /** As a job keeps it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
