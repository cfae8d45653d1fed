package agora.staff;

/** Where somebody must have one of a command's roles. */
public enum Scope {
  /** In the club that its field {@code club} names; in all where it names none. */
  CLUB("club"),
  /** In the club that its field {@code id} names, which it makes or changes. */
  ITSELF("id"),
  /** In all clubs. */
  ALL(""),
  /** In all clubs, though it is about the one that its field {@code club} names. */
  OVERALL("club"),
  /** In one at least: the command answers of those clubs alone. */
  OWN("");

  private final String field;

  Scope(String field) {
    this.field = field;
  }

  /** The field that names the club; empty for none. */
  String field() {
    return field;
  }
}
