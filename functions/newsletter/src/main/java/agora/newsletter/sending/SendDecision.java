package agora.newsletter.sending;

/** How sending goes on after a call of SES, from the mildest to the gravest. */
enum SendDecision {
  /** The next slice may leave. */
  GO_ON,
  /** The batch waits a while. */
  SLOW_DOWN,
  /** The quota of 24 hours is used up. */
  TOMORROW,
  /** SES takes nothing more of this mailing until somebody mends what it names. */
  HALT
}
