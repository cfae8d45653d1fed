package agora.staff;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.RhythmExceptions;
import agora.events.MailSchedules;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.members.Member;
import agora.members.memberships.Members;
import agora.members.memberships.PendingSignUp;
import agora.privacy.ClubRemoval;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Has a job remove what a closed club left, once its memberships have ended. Given again, it goes
 * on with what is left, and removes the club itself when the last evidence is gone.
 */
public final class DeleteClub implements Command<DeleteClub.Deleted> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
              "delete-club",
              Role.ADMIN,
              Field.club(),
              Field.of(
                  "dryRun",
                  FieldType.FLAG,
                  "true to see what would go; false to remove it, which cannot be undone"))
          .within(Scope.OVERALL)
          .evenIfDeleted();

  /** The daily job ends memberships; a day later all of them have ended. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Content content;
  private final Members members;
  private final ClubRemoval removal;
  private final MailSchedules schedules;
  private final Jobs jobs;
  private final InstantSource clock;

  DeleteClub(
      Content content,
      Members members,
      ClubRemoval removal,
      MailSchedules schedules,
      Jobs jobs,
      InstantSource clock) {
    this.content = content;
    this.members = members;
    this.removal = removal;
    this.schedules = schedules;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /**
   * What goes, or is going.
   *
   * @param mailings how many, with their texts, links, figures and recipients
   * @param contents how many of each kind of what staff wrote
   * @param clubStays whether the club's name and rules stay, since evidence of its consents does
   * @param formerMembers ended memberships, which stay until their terms are over
   * @param job what {@code show-job} is asked for; null where nothing is removed
   */
  public record Deleted(
      String club,
      boolean dryRun,
      long mailings,
      Map<String, Long> contents,
      boolean clubStays,
      long formerMembers,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String job) {}

  @Override
  public Outcome<Deleted> run(Input input) {
    String id = input.id("club");
    boolean dryRun = input.flag("dryRun", true);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Club> stands = content.clubs().read(id);
    Club club = stands.content().orElseThrow();
    Stored<RhythmExceptions> calendar = content.clubs().readCalendar(id);
    Instant now = clock.instant();
    Standing standing = standing(club, now);
    RefusalReason refusal =
        club.deleted() == null
            ? refusal(club, calendar.content().orElse(RhythmExceptions.EMPTY), standing, now)
            : null;
    if (refusal != null) {
      return Outcome.refused(refusal, List.of());
    }
    Deleted goes =
        new Deleted(
            id,
            dryRun,
            removal.mailings(id).size(),
            kinds(removal.written(id)),
            removal.isRemembered(id, now),
            standing.former(),
            null);
    if (dryRun) {
      return new Outcome.Done<>(goes);
    }
    if (club.deleted() == null && !content.clubs().delete(stands, calendar, now)) {
      return Outcome.overtaken("club", RefusalReason.Thing.CLUB);
    }
    content.events().all(id).forEach(event -> schedules.remove(club, event, now));
    return new Outcome.Done<>(begun(goes, input));
  }

  private static @Nullable RefusalReason refusal(
      Club club, RhythmExceptions calendar, Standing standing, Instant now) {
    Instant end = calendar.membershipsEnd();
    if (!calendar.closed() || end == null) {
      return new RefusalReason.NotClosed();
    }
    boolean over = !now.isBefore(end) && standing.present() == 0;
    Instant by = (now.isBefore(end) ? end : now).plus(A_DAY);
    return over
        ? null
        : new RefusalReason.StillMembers(LocalDate.ofInstant(by, ZoneId.of(club.rhythm().zone())));
  }

  /** How many members there are, and how many there were. */
  private record Standing(long present, long former) {}

  private Standing standing(Club club, Instant now) {
    long present = 0;
    long former = 0;
    for (Iterator<Member> all = members.all(club.id(), "").iterator(); all.hasNext(); ) {
      Member member = all.next();
      boolean waits =
          member.state() == Member.State.PENDING
              && now.isBefore(member.joined().plus(PendingSignUp.CONFIRM_WITHIN));
      boolean is = waits || member.state() == Member.State.ACTIVE;
      present += is ? 1 : 0;
      former += is ? 0 : 1;
    }
    return new Standing(present, former);
  }

  private static Map<String, Long> kinds(List<String> keys) {
    Map<String, Long> kinds = new TreeMap<>();
    keys.forEach(key -> kinds.merge(key.split("#", 2)[0], 1L, Long::sum));
    return kinds;
  }

  /** The job that is under way, or else a new one. */
  private Deleted begun(Deleted goes, Input input) {
    Optional<Job> running =
        jobs.of(goes.club()).stream()
            .filter(each -> !each.progress().isOver())
            .map(Jobs.Held::job)
            .filter(job -> job.kind() == Job.Kind.DELETE_CLUB)
            .findFirst();
    Job job =
        running.orElseGet(
            () ->
                jobs.begin(
                    goes.club(),
                    Job.Kind.DELETE_CLUB,
                    Map.of(Job.LANGUAGE, input.answerLanguage().code()),
                    input.actor().name()));
    return new Deleted(
        goes.club(),
        goes.dryRun(),
        goes.mailings(),
        goes.contents(),
        goes.clubStays(),
        goes.formerMembers(),
        job.id());
  }
}
