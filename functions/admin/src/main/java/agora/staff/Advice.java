package agora.staff;

/** What somebody should know of what they have done. */
public enum Advice {
  /** An undone mailing leaves only when it is sent off once more. */
  SEND_ONCE_MORE,
  /** A corrected link is soon live, but not in mails without tracking. */
  LIVE_SOON
}
