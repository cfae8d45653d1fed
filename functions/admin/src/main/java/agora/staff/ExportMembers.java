package agora.staff;

import agora.checks.Fault;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.members.Member;
import agora.members.memberships.Members;
import agora.sheets.CellWriter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a segment as CSV, in parts that fit into an answer. Its columns are {@link
 * MemberView#COLUMNS}.
 */
public final class ExportMembers implements Command<ExportMembers.Exported> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "export-members",
              Role.ADMIN,
              Segment.fields(
                  Field.of(
                      "after",
                      FieldType.CURSOR,
                      "the answer's next, for the following part; it has no header line"),
                  Field.of(
                      "asJob",
                      FieldType.FLAG,
                      "true to have all of them written to one file by a job"),
                  Field.purpose()))
          .evenIfDeleted();

  /** Lambda answers with at most 6 MB; JSON writes some characters as six. */
  private static final int MOST_CHARACTERS = 900_000;

  private static final int MOST_LOOKED_AT = 20_000;

  private final Members members;
  private final Jobs jobs;

  ExportMembers(Members members, Jobs jobs) {
    this.members = members;
    this.jobs = jobs;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Exported> run(Input input) {
    String club = input.id("club");
    Segment segment = Segment.of(input);
    String after = input.cursor("after");
    boolean asJob = input.flag("asJob", false);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    input.concernsEverybody(club);
    return new Outcome.Done<>(
        asJob ? job(club, segment, input.actor()) : part(club, segment, after));
  }

  /**
   * A part of a file.
   *
   * @param rows how many members it has
   * @param next null where it is the last
   * @param job what {@code show-job} is asked for; null where this is the part
   */
  public record Exported(
      int rows,
      String csv,
      @Nullable String next,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String job) {}

  private Exported job(String club, Segment segment, Actor actor) {
    Job job = jobs.begin(club, Job.Kind.EXPORT_MEMBERS, segment.order(), actor.name());
    return new Exported(0, "", null, job.id());
  }

  private Exported part(String club, Segment segment, String after) {
    CellWriter cells = new CellWriter();
    if (after.isEmpty()) {
      cells.row(MemberView.COLUMNS);
    }
    Iterator<Member> all = members.all(club, after).iterator();
    String last = after;
    int rows = 0;
    for (int i = 0; i < MOST_LOOKED_AT && cells.length() < MOST_CHARACTERS && all.hasNext(); i++) {
      Member member = all.next();
      last = member.id().value();
      if (segment.has(member)) {
        cells.row(MemberView.of(member).cells());
        rows++;
      }
    }
    return new Exported(rows, cells.toString(), all.hasNext() ? last : null, null);
  }
}
