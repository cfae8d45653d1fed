package agora.members.addresses;

/** Why an address was stopped in the system that a club had before. */
public enum StopReason {
  UNSUBSCRIBED,
  BOUNCED,
  COMPLAINED
}
