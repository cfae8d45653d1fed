package agora.admin;

import agora.clubs.IssueSchedule;
import agora.clubs.Schedules;
import agora.edge.aws.Environment;
import agora.edge.aws.OneTimeSchedules;
import agora.edge.lambda.Function;
import agora.edge.lambda.Json;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.insights.Stats;
import agora.issues.Corrections;
import agora.mailings.Batches;
import agora.mailings.Claims;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import agora.mailings.SentLinks;
import agora.members.Members;
import agora.store.Contents;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Staff commands, called directly or as {@code POST /admin/api/commands} behind the HTTP API's JWT
 * authorizer.
 */
public final class AdminHandler extends Function {

  private static final String COMMANDS = "commands";

  private final Commands commands;

  public AdminHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public AdminHandler(Map<String, String> env, InstantSource clock, RandomGenerator random) {
    this(new Environment(env), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  AdminHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    DynamoDbClient dynamo = environment.dynamo();
    SqsClient sqs = environment.client(SqsClient.builder(), "SQS");
    SchedulerClient scheduler = environment.client(SchedulerClient.builder(), "SCHEDULER");
    Contents contents = new Contents(dynamo, environment.get("CLUBS_TABLE"));
    Content content = Content.in(contents);
    String publicBaseUrl = environment.get("PUBLIC_BASE_URL");
    String mailDomain = environment.get("MAIL_DOMAIN");
    String members = environment.get("MEMBERS_TABLE");
    String tickets = environment.get("TICKETS_TABLE");
    String mailings = environment.get("MAILINGS_TABLE");
    OneTimeSchedules oneTime = new OneTimeSchedules(scheduler, environment);
    Schedules schedules = new Schedules(oneTime::put, oneTime::remove);
    IssueDates dates =
        new IssueDates(content.clubs(), new IssueSchedule(content.clubs(), schedules), clock);
    EventDates eventDates =
        new EventDates(
            content.events(), new MailSchedules(schedules), new MailApprovals(contents), clock);
    Mailings heads = new Mailings(dynamo, mailings);
    Sending sending = new Sending(heads, sqs, environment.get("PLAN_QUEUE"), mailDomain, clock);
    SentMailings sent = new SentMailings(heads);
    Claims claims = new Claims(dynamo, mailings, clock);
    List<Command> all =
        new ArrayList<>(
            List.of(
                new SaveLibrary(content, publicBaseUrl),
                new SaveClub(content, dates, publicBaseUrl, mailDomain),
                new SkipIssue(dates),
                new ShiftIssue(dates),
                new CloseClub(dates),
                new SaveIssue(content),
                new ApproveIssue(content, clock, publicBaseUrl, mailDomain),
                new PreviewIssue(content, sending),
                new SendNow(content, sending),
                new UndoMailing(heads),
                new SendCorrection(content, new Corrections(contents), heads, sending),
                new SaveEvent(content, eventDates),
                new ApproveEventMails(content, eventDates),
                new CancelEvent(content, eventDates, heads),
                new ImportCodes(
                    content,
                    new Tickets(dynamo, tickets, members, clock, random),
                    new KnownCodes(dynamo, tickets)),
                new ListIssues(content),
                new ListEvents(content),
                new Report(
                    content,
                    sent,
                    new Stats(dynamo, environment.get("STATS_TABLE")),
                    new Progress(heads, claims, new Pace(dynamo, mailings, clock, random), clock),
                    dynamo,
                    mailings),
                new PauseMailing(sent),
                new ResumeMailing(sent, sqs, environment.get("PLAN_QUEUE")),
                new CancelMailing(sent),
                new ListMissing(
                    sent, new Batches(dynamo, mailings), claims, new Members(dynamo, members)),
                new RetryBatches(
                    sent,
                    claims,
                    sqs,
                    environment.get("SEND_DEAD_LETTERS"),
                    environment.get("SEND_QUEUE")),
                new CorrectLink(sent, new SentLinks(dynamo, mailings, clock))));
    all.addAll(MemberCommands.all(environment, dynamo, contents, clock, random));
    this.commands = new Commands(all);
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    return commands.run(input, Actor.COMMAND_LINE).answer();
  }

  @Override
  protected Response onRequest(Request request) {
    if (!request.path("proxy").equals(COMMANDS)) {
      return respond(Outcome.missing("path", "Commands are posted to /admin/api/commands."));
    }
    if (!request.method().equals("POST")) {
      return respond(
              new Outcome.Refused(405, "Method not allowed", "Commands are posted.", List.of()))
          .with("allow", "POST");
    }
    return respond(command(request));
  }

  /** The list of a club that never was: its answer says so. */
  @Override
  protected void prime() throws IOException {
    rehearse(Map.of("command", "list-issues", "club", "priming-never"));
  }

  private Outcome command(Request request) {
    try {
      return commands.run(
          Json.object(new String(request.body(), StandardCharsets.UTF_8)), Actor.of(request));
    } catch (IOException e) {
      return new Outcome.Refused(
          400, "Not JSON", "The body is not a JSON object: " + where(e) + ".", List.of());
    }
  }

  private static String where(IOException e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "line %d, column %d"
            .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
        : "it does not begin with {";
  }

  private static Response respond(Outcome outcome) {
    String json = Json.write(outcome.answer());
    return outcome instanceof Outcome.Refused refused
        ? Response.problem(refused.status(), json)
        : Response.json(200, json);
  }
}
