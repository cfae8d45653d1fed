package agora.simulation;

import java.util.List;

/**
 * What a run showed.
 *
 * @param broken each promise that was broken, in a sentence
 * @param mails mails that SES took
 * @param late readers who got two, since SES's own event came after the time that it is waited for
 * @param lost readers who got two, since no event of SES ever came
 * @param journal the schedule
 */
record Verdict(
    long seed,
    List<String> broken,
    int mails,
    int calls,
    int late,
    int lost,
    int listed,
    List<String> journal) {

  String schedule() {
    return "seed %d%n%s%n%s".formatted(seed, String.join("\n", broken), String.join("\n", journal));
  }
}
