package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.privacy.PrivacyFigures;
import agora.privacy.YearOfPrivacy;
import agora.staff.words.YearWords;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the controller answers for in a year, to read, to sign and to keep. A club that is too large
 * for a call is counted by a job.
 */
public record PrivacyReport(Clubs clubs, YearOfPrivacy years, Jobs jobs, InstantSource clock)
    implements Command<PrivacyReport.Reported> {

  private static final int FIRST = 2020;

  /** Members and memberships' evidence that are looked at in a call: some seconds. */
  private static final int MOST_LOOKED_AT = 10_000;

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "privacy-report",
              Role.ADMIN,
              Field.club(),
              Field.of("year", FieldType.WHOLE, "as in 2026; this year as far as it has come"),
              Field.of(
                  "asJob",
                  FieldType.FLAG,
                  "true to have it counted by a job, as that of a large club always is"))
          .evenIfDeleted();

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /**
   * A year, in the club's own time.
   *
   * @param counted when the rows were counted: memberships and what is overdue are as of then
   * @param figures null where a job counts
   * @param text the same in words, to print and to sign
   * @param job what {@code show-job} is asked for, whose file is the text; null where this is it
   */
  public record Reported(
      String club,
      int year,
      Instant counted,
      @Nullable @JsonUnwrapped PrivacyFigures figures,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String text,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String job) {}

  @Override
  public Outcome<Reported> run(Input input) {
    String id = input.id("club");
    Instant now = clock.instant();
    Club club = clubs.find(id).orElse(null);
    ZoneId zone = ZoneId.of(club == null ? "Europe/Copenhagen" : club.rhythm().zone());
    int current = now.atZone(zone).getYear();
    int year = input.wholeOr("year", current);
    boolean asJob = input.flag("asJob", false);
    if (year < FIRST || year > current) {
      input.error("year", new Problem.Outside(FIRST, current));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty() || club == null) {
      return Outcome.invalid(errors);
    }
    YearOfPrivacy.Year asked = new YearOfPrivacy.Year(club, year, now);
    Optional<PrivacyFigures> figures = asJob ? Optional.empty() : counted(asked);
    return new Outcome.Done<>(
        figures
            .map(each -> reported(asked, each, YearWords.in(input.answerLanguage())))
            .orElseGet(() -> job(asked, input)));
  }

  /** The figures, where all can be counted in a call. */
  private Optional<PrivacyFigures> counted(YearOfPrivacy.Year year) {
    Map<String, Long> sums = new TreeMap<>();
    String cursor = "";
    for (long looked = 0; looked < MOST_LOOKED_AT; ) {
      YearOfPrivacy.Step step = years.next(year, cursor, MOST_LOOKED_AT).orElseThrow();
      step.sums().forEach((word, sum) -> sums.merge(word, sum, Long::sum));
      if (step.isLast()) {
        return Optional.of(PrivacyFigures.of(sums));
      }
      cursor = step.cursor();
      looked += step.looked();
    }
    return Optional.empty();
  }

  private static Reported reported(YearOfPrivacy.Year of, PrivacyFigures figures, YearWords say) {
    return new Reported(
        of.club().id(), of.year(), of.now(), figures, say.report(of, figures), null);
  }

  private Reported job(YearOfPrivacy.Year of, Input input) {
    Map<String, String> order =
        Map.of("year", Integer.toString(of.year()), Job.LANGUAGE, input.answerLanguage().code());
    Job job = jobs.begin(of.club().id(), Job.Kind.PRIVACY_REPORT, order, input.actor().name());
    return new Reported(of.club().id(), of.year(), of.now(), null, null, job.id());
  }
}
