package agora.work;

import agora.imports.Reason;

/** A job can't be done, however often it is tried. */
final class Impossible extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Reason why;

  Impossible(Reason why) {
    super(why.toString());
    this.why = why;
  }

  Reason why() {
    return why;
  }
}
