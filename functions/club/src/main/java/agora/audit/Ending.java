package agora.audit;

/** How an act ended, as far as it is written down. */
public enum Ending {
  /** It was begun; where nothing follows, it broke off, and may be done in part. */
  BEGUN,
  DONE,
  /** It was only tried: nothing was changed. */
  TRIED,
  /** It was refused for what it said, or for how things stood. */
  REFUSED,
  /** Who gave it has no role for it. */
  FORBIDDEN,
  /** It went wrong on our side, and may be done in part. */
  FAILED
}
