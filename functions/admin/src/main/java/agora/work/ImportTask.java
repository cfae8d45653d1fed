package agora.work;

import agora.edge.aws.S3Bucket;
import agora.imports.AtOnce;
import agora.imports.ImportProblem;
import agora.imports.RowImport;
import agora.imports.Verdict;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.sheets.CellWriter;
import agora.sheets.Encodings;
import agora.sheets.Row;
import agora.sheets.Sheet;
import agora.staff.words.AnswerWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Takes in a file. */
final class ImportTask implements Task {

  static final String BAD = Verdict.Kind.BAD.word();

  private final RowImport rows;
  private final Sheet sheet;
  private final LongFunction<String> ids;
  private final boolean dryRun;
  private final AnswerWords words;
  private final int part;

  private ImportTask(
      RowImport rows,
      Sheet sheet,
      LongFunction<String> ids,
      boolean dryRun,
      AnswerWords words,
      int part) {
    this.rows = rows;
    this.sheet = sheet;
    this.ids = ids;
    this.dryRun = dryRun;
    this.words = words;
    this.part = part;
  }

  /**
   * The work at a file from where a job stands.
   *
   * @param ids what the rows' members are called
   * @param part how many rows are a part
   */
  static ImportTask of(
      Jobs.Held held, S3Bucket bucket, RowImport rows, LongFunction<String> ids, int part)
      throws Impossible {
    Job job = held.job();
    Sheet sheet = open(job, bucket);
    Optional<String> lack = rows.lacks(sheet);
    if (lack.isPresent()) {
      sheet.close();
      throw new Impossible(new ImportProblem.NoColumn(lack.get()));
    }
    String cursor = held.progress().cursor();
    long last = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    ImportTask task =
        new ImportTask(rows, sheet, ids, job.isDryRun(), AnswerWords.in(job.language()), part);
    task.passTo(last);
    return task;
  }

  private static Sheet open(Job job, S3Bucket bucket) throws Impossible {
    try {
      Charset charset;
      try (InputStream once = bucket.open(job.file())) {
        charset = Encodings.of(once);
      }
      return Sheet.of(Encodings.reader(bucket.open(job.file()), charset));
    } catch (S3Bucket.Missing e) {
      throw new Impossible(new ImportProblem.NoFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that were taken are read again: those below are compared with them. */
  private void passTo(long last) {
    while (sheet.hasNext() && sheet.peek().number() <= last) {
      Row row = sheet.next();
      rows.read(row, ids.apply(row.number()));
    }
  }

  @Override
  public String heading() {
    return CellWriter.danish().row(words.columns()).toString();
  }

  @Override
  public Optional<Part> next() {
    List<RowImport.Step> steps = new ArrayList<>();
    long last = 0;
    while (steps.size() < part && sheet.hasNext()) {
      Row row = sheet.next();
      last = row.number();
      steps.add(rows.read(row, ids.apply(last)));
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(taken(last, steps));
  }

  private Part taken(long last, List<RowImport.Step> steps) {
    CellWriter text = CellWriter.danish();
    Map<String, Long> counts = new TreeMap<>();
    for (Verdict each : AtOnce.each(steps, step -> step.take(dryRun))) {
      counts.merge(each.kind().word(), 1L, Long::sum);
      text.row(List.of(Long.toString(each.row()), each.kind().word(), said(each.why())));
    }
    return new Part(Long.toString(last), steps.size(), counts, text.toString());
  }

  private String said(@Nullable ImportProblem why) {
    return why == null ? "" : words.of(why);
  }

  @Override
  public void done(long all, Map<String, Long> counts) {
    if (!dryRun) {
      rows.done(all, counts.getOrDefault(BAD, 0L));
    }
  }

  @Override
  public void close() {
    sheet.close();
  }
}
