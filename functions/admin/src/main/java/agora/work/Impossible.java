package agora.work;

import agora.imports.ImportProblem;

/** A job can't be done, however often it is tried. */
final class Impossible extends Exception {

  private static final long serialVersionUID = 1;

  private final transient ImportProblem why;

  Impossible(ImportProblem why) {
    super(why.toString());
    this.why = why;
  }

  ImportProblem why() {
    return why;
  }
}
