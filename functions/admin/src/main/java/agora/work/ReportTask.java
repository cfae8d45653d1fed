package agora.work;

import agora.jobs.Jobs;
import agora.privacy.PrivacyFigures;
import agora.privacy.YearOfPrivacy;
import agora.sheets.CellWriter;
import agora.staff.words.YearWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts the yearly report of a club that is too large for a call. The sums so far are the job's
 * counts; its file is the report, a sentence a row.
 */
final class ReportTask implements Task {

  private final YearOfPrivacy years;
  private final YearOfPrivacy.Year year;
  private final Map<String, Long> sums;
  private final YearWords words;
  private final int part;
  private String cursor;

  /**
   * @param part how many members, or memberships' evidence, are looked at for a part
   */
  ReportTask(Jobs.Held job, YearOfPrivacy years, YearOfPrivacy.Year year, int part) {
    this.years = years;
    this.year = year;
    this.sums = new TreeMap<>(job.progress().counts());
    this.words = YearWords.in(job.job().language());
    this.part = part;
    this.cursor = job.progress().cursor();
  }

  @Override
  public String heading() {
    return rows(lines().subList(0, 1)); // which tells no figure
  }

  @Override
  public Optional<Part> next() {
    Optional<YearOfPrivacy.Step> step = years.next(year, cursor, part);
    step.ifPresent(
        done -> {
          cursor = done.cursor();
          done.sums().forEach((word, sum) -> sums.merge(word, sum, Long::sum));
        });
    return step.map(
        done ->
            new Part(
                done.cursor(),
                done.looked(),
                done.sums(),
                done.isLast() ? rows(lines().subList(1, lines().size())) : ""));
  }

  private List<String> lines() {
    return words.report(year, PrivacyFigures.of(sums)).lines().toList();
  }

  private static String rows(List<String> lines) {
    return lines.stream()
        .map(line -> CellWriter.danish().row(List.of(line)).toString())
        .collect(Collectors.joining());
  }
}
