package agora.simulation;

/** The process is gone. No code of ours may catch it. */
final class Crash extends Error {

  private static final long serialVersionUID = 1;

  Crash() {
    super("the process is gone", null, false, false);
  }
}
