package agora.tokens;

/** What a token is for. A token of one purpose is never accepted for another. */
public enum Purpose {
  CONFIRM("c"),
  PREFERENCES("p"),
  UNSUBSCRIBE("u"),
  TICKETS("t"),
  /** Answers the yearly question whether a member wants to stay. */
  YEARLY_QUESTION("s"),
  /** Opens all that is known of a member, once. */
  MY_DATA("m"),
  /** Confirms a new address of a member. */
  ADDRESS("a"),
  /** Opens an article that members alone read whole. */
  READ("r"),
  /** Tells when a page was made whose form somebody sends. */
  PRESS("h");

  final String code;

  Purpose(String code) {
    this.code = code;
  }
}
