package agora.mailings;

/** Why a recipient of a batch is not sent to. */
public enum Missing {
  /** Not a member any more when the batch was sent, or one who gets no mails. */
  LEFT,
  /** SES refuses the address. */
  INVALID,
  /** SES refuses the mail to this address. */
  REJECTED,
  /** SES could not take it, however often it was tried. */
  FAILED,
  /** All that the mail would have told them of is cancelled since it was planned. */
  EVENT_GONE,
  /** The time after which it must not leave had come. */
  TOO_LATE
}
