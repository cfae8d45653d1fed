package agora.members.queues;

/** Where a membership waits until something is due. */
public enum DueQueue {
  /** In the index of members. */
  MEMBERSHIP,
  /** In the same, apart, since mails have a quota and the rest shall not wait behind them. */
  MAIL,
  /** In the Consents table, which outlives the member. */
  EVIDENCE
}
