package agora.work;

/** A job can't be done, however often it is tried. */
final class Impossible extends Exception {

  /**
   * @param reason in Danish
   */
  Impossible(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
