package agora.work;

import agora.audit.Audit;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.FormerSystem;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.S3Bucket;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Lateness;
import agora.edge.lambda.Log;
import agora.events.Event;
import agora.events.Events;
import agora.events.Sale;
import agora.imports.CodeImport;
import agora.imports.ImportProblem;
import agora.imports.MemberCells;
import agora.imports.MemberImport;
import agora.imports.RowImport;
import agora.imports.SuppressionImport;
import agora.jobs.Job;
import agora.jobs.Jobs;
import agora.mailings.Batches;
import agora.mailings.Mailings;
import agora.media.UnusedPictures;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Imports;
import agora.members.memberships.Members;
import agora.privacy.ClubRemoval;
import agora.privacy.Erasures;
import agora.privacy.Overdue;
import agora.privacy.Tables;
import agora.privacy.YearOfPrivacy;
import agora.store.Contents;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Works at jobs. The Jobs table's stream brings each turn; where one fails it is brought again, and
 * a job that does not get on is given up. Once a day it looks for pictures that nothing shows.
 */
public final class JobsHandler extends LambdaFunction {

  /**
   * How much is done at a time.
   *
   * @param rows of an import's part; sixteen at once take some 10 ms each
   * @param members looked at for an export's part; as many are in the batches of a mailing that are
   *     removed for one
   * @param parts of a turn
   */
  public record Pace(int rows, int members, int parts) {
    public static final Pace USUAL = new Pace(500, 2_000, 20);
  }

  /** Tables that no job has anything to do with. */
  private static final String NOT_OURS = "-";

  private final Contents contents;
  private final Clubs clubs;
  private final FormerSystem former;
  private final AddressBook addresses;
  private final MemberImport.Stores members;
  private final Members all;
  private final Tickets tickets;
  private final KnownCodes codes;
  private final ClubRemoval removal;
  private final YearOfPrivacy years;
  private final S3Bucket bucket;
  private final UnusedPictures pictures;
  private final Jobs jobs;
  private final BiFunction<String, Long, String> ids;
  private final Pace pace;
  private final InstantSource clock;
  private final Worker worker;

  public JobsHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public JobsHandler(Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(
        new Environment(variables),
        clock,
        random,
        Pace.USUAL,
        (job, row) -> Ids.of(job + "#" + row));
  }

  /**
   * The same, with clients that come from elsewhere.
   *
   * @param ids what a job's row makes is called: the same whenever it is asked
   */
  public JobsHandler(
      Environment env,
      InstantSource clock,
      RandomGenerator random,
      Pace pace,
      BiFunction<String, Long, String> ids) {
    super(Lateness.hour(clock));
    DynamoDbClient dynamo = env.dynamo();
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    String table = env.get("MEMBERS_TABLE");
    String evidence = env.get("CONSENTS_TABLE");
    String codeTable = env.get("TICKETS_TABLE");
    this.contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    Tables tables =
        new Tables(
            dynamo,
            contents,
            keys,
            table,
            evidence,
            env.get("MAILINGS_TABLE"),
            NOT_OURS,
            env.get("CLICKS_TABLE"),
            codeTable,
            NOT_OURS,
            env.get("ERASURES_TABLE"));
    this.removal = new ClubRemoval(tables, env.get("STATS_TABLE"));
    this.years =
        new YearOfPrivacy(
            new Members(dynamo, table),
            new Evidence(dynamo, evidence),
            new Erasures(tables),
            new Overdue(dynamo, table, evidence),
            new Audit(dynamo, env.get("AUDIT_TABLE"), keys, new Ids(random), clock));
    this.clubs = new Clubs(contents);
    this.former = new FormerSystem(contents);
    this.addresses = new AddressBook(dynamo, table, keys);
    this.members =
        new MemberImport.Stores(
            addresses,
            new Erasures(tables),
            new Evidence(dynamo, evidence),
            new Imports(
                dynamo, table, new Consents(dynamo, evidence), addresses, new Ids(random), clock));
    this.all = new Members(dynamo, table);
    this.tickets = new Tickets(dynamo, codeTable, table, clock, random);
    this.codes = new KnownCodes(dynamo, codeTable);
    this.bucket = S3Bucket.in(env, "FILES_BUCKET");
    this.pictures =
        new UnusedPictures(
            contents,
            new Mailings(dynamo, env.get("MAILINGS_TABLE")),
            S3Bucket.in(env, "PICTURES_BUCKET"));
    this.jobs = new Jobs(dynamo, env.get("JOBS_TABLE"), new Ids(random), clock);
    this.ids = ids;
    this.pace = pace;
    this.clock = clock;
    this.worker = new Worker(jobs, bucket, this::task, clock, pace.parts());
  }

  /**
   * Looks at the pictures of each club. One club's failure is not another's: it is logged, and the
   * call fails when all the others are done, so that it is made again.
   */
  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    if (!Json.asText(input.get("task")).equals("pictures")) {
      throw new IllegalArgumentException("no such task");
    }
    int removed = 0;
    List<String> failed = new ArrayList<>();
    for (Club club : clubs.all()) {
      try {
        removed += pictures.look(club.id(), clock.instant());
      } catch (RuntimeException e) {
        Log.error("pictures-look-failed", e, Map.of("club", club.id()));
        failed.add(club.id());
      }
    }
    removed += pictures.lookAtOrphans(clock.instant());
    if (!failed.isEmpty()) {
      throw new IllegalStateException("pictures of " + failed.size() + " clubs were not looked at");
    }
    return Map.of("removed", removed);
  }

  @Override
  protected List<String> onChanges(List<LambdaEvent.Change> changes) {
    for (LambdaEvent.Change change : changes) {
      Jobs.turn(change.name(), change.after())
          .ifPresent(turn -> worker.turn(turn.club(), turn.job(), turn.number()));
    }
    return List.of();
  }

  private Task task(Jobs.Held held) throws Impossible {
    Job job = held.job();
    return switch (job.kind()) {
      case IMPORT_MEMBERS -> {
        Club club = club(job);
        if (former.suppressions(club.id()).isEmpty()) {
          throw new Impossible(new ImportProblem.NoSuppressions());
        }
        yield importing(
            held,
            new MemberImport(
                club,
                members,
                new MemberCells.Consent(
                    job.order().getOrDefault("consentSource", ""),
                    job.order().getOrDefault("consentText", ""),
                    job.by(),
                    "file " + job.order().getOrDefault("file", "")),
                clock));
      }
      case IMPORT_SUPPRESSIONS ->
          importing(held, new SuppressionImport(club(job).id(), former, addresses, clock));
      case IMPORT_CODES -> {
        Event event = event(job);
        Sale sale = event.sale().orElseThrow(() -> new Impossible(new ImportProblem.NoTickets()));
        yield importing(held, new CodeImport(event, sale, tickets, codes));
      }
      case EXPORT_MEMBERS -> new ExportTask(held, all, pace.members());
      case DELETE_CLUB -> // which may be gone, and only its job not yet written down as done
          new DeletionTask(held, removal, clock, Math.max(1, pace.members() / Batches.SIZE));
      case PRIVACY_REPORT ->
          new ReportTask(
              held,
              years,
              new YearOfPrivacy.Year(
                  clubs
                      .find(job.club())
                      .orElseThrow(() -> new Impossible(new ImportProblem.NoClub())),
                  Integer.parseInt(job.order().getOrDefault("year", "0")),
                  job.begun()),
              pace.members());
    };
  }

  /** The club that a file is for; one that is deleted takes in none. */
  private Club club(Job job) throws Impossible {
    return clubs
        .find(job.club())
        .filter(club -> club.deleted() == null)
        .orElseThrow(() -> new Impossible(new ImportProblem.NoClub()));
  }

  private Event event(Job job) throws Impossible {
    return new Events(contents)
        .find(club(job).id(), job.order().getOrDefault("event", ""))
        .orElseThrow(() -> new Impossible(new ImportProblem.NoEvent()));
  }

  private Task importing(Jobs.Held held, RowImport rows) throws Impossible {
    return ImportTask.of(held, bucket, rows, row -> ids.apply(held.job().id(), row), pace.rows());
  }

  /** The job of a club that never was. */
  @Override
  protected void prime() {
    jobs.find("priming", "never");
  }
}
