package agora.newsletter.planning;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Schedules;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.OneTimeSchedules;
import agora.edge.aws.SingleMails;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Lateness;
import agora.edge.lambda.Log;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.ids.MailingId;
import agora.issues.Approvals;
import agora.issues.Corrections;
import agora.issues.IssueSchedule;
import agora.issues.Issues;
import agora.issues.Reviews;
import agora.issues.SentIssues;
import agora.mailings.BatchClaims;
import agora.mailings.Batches;
import agora.mailings.Mailings;
import agora.mailings.Recipients;
import agora.mailings.ScheduleTriggers;
import agora.members.limits.Promotions;
import agora.members.memberships.Members;
import agora.newsletter.notices.FailureNotices;
import agora.newsletter.notices.StaffMail;
import agora.newsletter.sending.SendQueue;
import agora.newsletter.sending.SendingAccount;
import agora.newsletter.sources.DayParts;
import agora.newsletter.sources.MailingSources;
import agora.newsletter.sources.PlanningResult;
import agora.newsletter.sources.RecipientLookup;
import agora.store.Contents;
import agora.store.Ledger;
import agora.tickets.Holders;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Plans mailings, when a schedule or the queue says so, and does the daily housekeeping. */
public final class PlannerHandler extends LambdaFunction {

  private final Clubs clubs;
  private final Mailings mailings;
  private final Planner planner;
  private final ScheduleTrigger trigger;
  private final Housekeeping housekeeping;
  private final Requeue requeue;
  private final SendingAccount account;
  private final FailureNotices failures;

  public PlannerHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public PlannerHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public PlannerHandler(Environment env, InstantSource clock, RandomGenerator random) {
    super(Lateness.hour(clock));
    DynamoDbClient dynamo = env.dynamo();
    var ses = env.lazy(SesV2Client::builder, "SESV2");
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    var sqs = env.lazy(SqsClient::builder, "SQS");
    Contents contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    String table = env.get("MAILINGS_TABLE");
    String memberTable = env.get("MEMBERS_TABLE");
    String mailDomain = env.get("MAIL_DOMAIN");
    String publicBaseUrl = env.get("PUBLIC_BASE_URL");
    Issues issues = new Issues(contents);
    Events events = new Events(contents);
    Batches batches = new Batches(dynamo, table);
    ScheduleTriggers triggers = new ScheduleTriggers(dynamo, table);
    Ledger ledger = new Ledger(dynamo, env.get("LEDGER_TABLE"), clock);
    this.clubs = new Clubs(contents);
    StaffMail staff =
        new StaffMail(
            clubs, new SingleMails(ses, mailDomain, env.get("CONFIGURATION_SET")), publicBaseUrl);
    this.mailings = new Mailings(dynamo, table);
    this.account = new SendingAccount(ses, clock);
    Ids ids = new Ids(random);
    this.failures = new FailureNotices(mailings, staff, ledger);
    RecipientLookup lookup =
        new RecipientLookup(
            new Members(dynamo, memberTable),
            batches,
            new Recipients(dynamo, env.get("DELIVERIES_TABLE")),
            new Holders(dynamo, env.get("TICKETS_TABLE")),
            new Promotions(dynamo, memberTable, keys),
            events,
            ids,
            clubs,
            publicBaseUrl);
    this.planner =
        new Planner(
            mailings,
            batches,
            new MailingSources(
                clubs,
                issues,
                new SentIssues(mailings),
                new Corrections(contents),
                mailings,
                new DayParts.Source(clubs, events, triggers, mailings, ids, publicBaseUrl),
                lookup),
            new DeploymentCheck(account, publicBaseUrl, mailDomain),
            staff,
            new Planner.Queues(sqs, env.get("PLAN_QUEUE"), env.get("SEND_QUEUE")),
            clock);
    this.trigger =
        new ScheduleTrigger(
            clubs,
            issues,
            new Approvals(contents),
            events,
            new MailApprovals(contents),
            mailings,
            triggers,
            planner,
            ledger,
            staff,
            mailDomain,
            clock);
    var oneTime = new OneTimeSchedules(env);
    Schedules schedules = new Schedules(oneTime::put, oneTime::remove);
    this.requeue =
        new Requeue(
            mailings,
            new BatchClaims(dynamo, table, clock),
            planner,
            new SendQueue(sqs, env.get("SEND_QUEUE")),
            sqs,
            env.get("PLAN_QUEUE"));
    this.housekeeping =
        new Housekeeping(
            clubs,
            events,
            new Reviews(contents),
            mailings,
            new IssueReadiness(issues, mailings),
            new IssueSchedule(clubs, issues, schedules),
            new MailSchedules(schedules),
            ledger,
            staff,
            new PlanQueue(sqs, env.get("PLAN_QUEUE")));
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    String task = Json.asText(input.get("task"));
    Map<String, @Nullable Object> done = run(task, input);
    // Nobody reads what a schedule's call answers.
    Log.info("task-done", Map.of("task", task, "answer", done));
    return done;
  }

  private Map<String, @Nullable Object> run(String task, Map<String, @Nullable Object> input) {
    String at = Json.asText(input.get("at"));
    return switch (task) {
      case "issue" -> Map.of("outcome", trigger.issue(club(input), at).code());
      case "mails" -> {
        LocalDate day = LocalDate.parse(Json.asText(input.get("day")));
        yield Map.of("outcome", trigger.mails(club(input), day).code());
      }
      case "requeue" -> Map.of("outcome", requeue.run(mailing(input), 0));
      case Housekeeping.TASK -> {
        int asked = housekeeping.ask(at);
        account.review();
        yield Map.of("clubs", asked);
      }
      default -> throw new IllegalArgumentException("no such task");
    };
  }

  private Club club(Map<String, @Nullable Object> input) {
    return clubs.find(Json.asText(input.get("club"))).orElseThrow();
  }

  @Override
  protected List<String> onMessages(List<LambdaEvent.Message> messages) {
    return messages.stream()
        .filter(message -> !handled(message))
        .map(LambdaEvent.Message::id)
        .toList();
  }

  /** A club that never was, a mailing that never was, and SES's quota. */
  @Override
  protected void prime() {
    clubs.find("priming-never");
    mailings.find(MailingId.of("priming_never"));
    account.prime();
  }

  private boolean handled(LambdaEvent.Message message) {
    try {
      var body = Json.object(message.body());
      if (Json.asText(body.get("task")).equals("requeue")) {
        requeue.run(mailing(body), from(Json.asText(body.get("from"))));
        return true;
      }
      if (Json.asText(body.get("task")).equals(Housekeeping.TASK)) {
        clubs
            .find(Json.asText(body.get("club"))) // gone since the round began
            .ifPresent(club -> housekeeping.keep(club, Json.asText(body.get("at"))));
        return true;
      }
      MailingId id = mailing(body);
      int call = body.get("call") instanceof Integer number ? number : 0;
      PlanningResult step = mailings.find(id).isPresent() ? planner.go(id, call) : asked(id);
      Log.info("plan", Map.of("mailing", id, "step", step.code()));
      return true;
    } catch (IOException | RuntimeException e) {
      Log.error("plan-failed", e, Map.of("message", message.id()));
      named(message)
          .ifPresent(mailing -> failures.tell(mailing, message, e.getClass().getSimpleName()));
      return false;
    }
  }

  private static MailingId mailing(Map<String, @Nullable Object> body) {
    return MailingId.of(Json.asText(body.get("mailing")));
  }

  private static Optional<MailingId> named(LambdaEvent.Message message) {
    try {
      return MailingId.read(Json.asText(Json.object(message.body()).get("mailing")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A mailing of an issue that has no head yet. */
  private PlanningResult asked(MailingId id) {
    return trigger.begin(clubs.find(id.club()).orElseThrow(), id, "asked");
  }

  private static int from(String batch) {
    return batch.isEmpty() ? 0 : Integer.parseInt(batch);
  }
}
