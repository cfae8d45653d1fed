package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.aws.S3Bucket;
import agora.imports.AtOnce;
import agora.imports.ImportProblem;
import agora.imports.RowImport;
import agora.imports.Verdict;
import agora.jobs.Files;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.sheets.Row;
import agora.sheets.Sheet;
import agora.tokens.Hashes;
import agora.tokens.Ids;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a file: one that came with the command and is short at once, row by row; any other by a
 * job.
 */
record FileIntake(S3Bucket bucket, Jobs jobs, Ids ids) {

  /** More rows take longer than a call may. */
  static final int MOST_ROWS = 2_000;

  /** The fields that name the file. */
  private static final List<Field> FIELDS =
      List.of(
          Field.of(
              "file",
              FieldType.ID,
              "in place of csv, the answer's file of upload-file, when the file was put there: it"
                  + " is taken in by a job"),
          Field.of("dryRun", FieldType.FLAG, "true to see the verdicts alone, false to import"));

  /**
   * What became of a file, or the job that takes it in.
   *
   * @param of how many rows it has; 0 where a job looks
   * @param counts rows by verdict
   * @param job what {@code show-job} is asked for; null where all is done
   */
  record Taken(
      boolean dryRun,
      int of,
      Map<String, Integer> counts,
      List<Judged> rows,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String job) {}

  /**
   * What became of a row.
   *
   * @param row 1 for the first below the header
   * @param reason null where there is nothing to say
   */
  record Judged(
      long row,
      String verdict,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ImportProblem reason) {}

  /** The fields of a command that takes in a file of a club. */
  static Field[] fields(String csv, Field... others) {
    List<Field> fields = new ArrayList<>(List.of(others));
    fields.add(
        Field.of("csv", FieldType.FILE, csv + "; or else file. A long one is taken in by a job"));
    return Field.all(fields, FIELDS.toArray(Field[]::new));
  }

  /** The file that a command names. */
  record File(String csv, @Nullable String id, boolean dryRun) {

    /** What tells the file from others. */
    String document() {
      return id == null ? "csv sha256:" + Hashes.sha256(csv) : "file " + id;
    }
  }

  static File file(Input input) {
    String csv = input.textOr("csv", "");
    String id = input.optionalId("file");
    if (csv.isEmpty() == (id == null)) {
      input.error("csv", new Problem.OneOfTwo("csv", "file"));
    }
    return new File(csv, id, input.flag("dryRun", true));
  }

  /**
   * Takes the file in.
   *
   * @param order what a job must know, beside the file
   */
  Outcome<Taken> take(
      String club,
      File file,
      Job.Kind kind,
      Map<String, String> order,
      Input input,
      Supplier<RowImport> rows) {
    String id = file.id();
    if (id != null) {
      return bucket.length(Files.upload(club, id)).isEmpty()
          ? Outcome.missing(RefusalReason.Thing.FILE, id)
          : job(club, id, file.dryRun(), kind, order, input);
    }
    List<RowImport.Step> steps = new ArrayList<>();
    RowImport taking = rows.get();
    try (Sheet sheet = Sheet.of(file.csv())) {
      Optional<String> lack = taking.lacks(sheet);
      if (lack.isPresent()) {
        return Outcome.invalid(List.of(new Fault("csv", new Problem.NoColumn(lack.get()))));
      }
      while (sheet.hasNext() && steps.size() <= MOST_ROWS) {
        Row row = sheet.next();
        steps.add(taking.read(row, ids.next()));
      }
    }
    if (steps.size() > MOST_ROWS) {
      String name = ids.next();
      bucket.put(Files.upload(club, name), "text/csv; charset=utf-8", file.csv());
      return job(club, name, file.dryRun(), kind, order, input);
    }
    return new Outcome.Done<>(taken(steps, taking, file.dryRun()));
  }

  private Outcome<Taken> job(
      String club,
      String file,
      boolean dryRun,
      Job.Kind kind,
      Map<String, String> order,
      Input input) {
    Map<String, String> all = new TreeMap<>(order);
    all.put("file", file);
    all.put("dryRun", Boolean.toString(dryRun));
    all.put(Job.LANGUAGE, input.answerLanguage().code());
    Job job = jobs.begin(club, kind, all, input.actor().name());
    return new Outcome.Done<>(new Taken(dryRun, 0, Map.of(), List.of(), job.id()));
  }

  private static Taken taken(List<RowImport.Step> steps, RowImport rows, boolean dryRun) {
    List<Verdict> verdicts = AtOnce.each(steps, step -> step.take(dryRun));
    Map<String, Integer> counts = new TreeMap<>();
    verdicts.forEach(each -> counts.merge(each.kind().word(), 1, Integer::sum));
    if (!dryRun) {
      rows.done(verdicts.size(), counts.getOrDefault(Verdict.Kind.BAD.word(), 0));
    }
    List<Judged> judged =
        verdicts.stream()
            .map(each -> new Judged(each.row(), each.kind().word(), each.why()))
            .toList();
    return new Taken(dryRun, verdicts.size(), counts, judged, null);
  }
}
