package agora.simulation;

/** What many runs showed together. */
final class Tally {

  int runs;
  long mails;
  long calls;
  long late;
  long lost;
  long listed;
  long steps;

  void add(Verdict verdict) {
    runs++;
    mails += verdict.mails();
    calls += verdict.calls();
    late += verdict.late();
    lost += verdict.lost();
    listed += verdict.listed();
    steps += verdict.journal().size();
  }

  @Override
  public String toString() {
    return """
        %d runs with %d steps: %d mails in %d calls of SES; nobody lost, %d listed by name;
        two mails: %d where SES's event came too late, %d where none ever came, no others"""
        .formatted(runs, steps, mails, calls, listed, late, lost);
  }
}
