package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.Environment;
import agora.edge.aws.OneTimeSchedules;
import agora.edge.lambda.Call;
import agora.edge.lambda.Function;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.events.Events;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Members;
import agora.store.Contents;
import agora.tokens.Ids;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Plans mailings, when a club's schedule or the queue says so, and does the daily housekeeping. */
public final class PlannerHandler extends Function {

  private final Clubs clubs;
  private final Issues issues;
  private final Mailings mailings;
  private final Planner planner;
  private final Housekeeping housekeeping;
  private final Account account;
  private final StaffMail staff;
  private final String mailDomain;

  public PlannerHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public PlannerHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public PlannerHandler(Environment env, InstantSource clock, RandomGenerator random) {
    env.get("SIGNING_SECRET"); // the template gives it; planning itself signs nothing
    var dynamo = env.dynamo();
    var ses = env.client(SesV2Client.builder(), "SESV2");
    Contents contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    String table = env.get("MAILINGS_TABLE");
    this.mailDomain = env.get("MAIL_DOMAIN");
    this.clubs = new Clubs(contents);
    this.issues = new Issues(contents);
    this.mailings = new Mailings(dynamo, table);
    this.account = new Account(ses, clock);
    this.staff = new StaffMail(ses, env.get("CONFIGURATION_SET"));
    this.planner =
        new Planner(
            mailings,
            new Batches(dynamo, table),
            new Members(dynamo, env.get("MEMBERS_TABLE")),
            new Events(contents),
            env.client(SqsClient.builder(), "SQS"),
            new Ids(random),
            clock,
            new Planner.Settings(
                env.get("PUBLIC_BASE_URL"),
                mailDomain,
                env.get("PLAN_QUEUE"),
                env.get("SEND_QUEUE")));
    var schedules = new OneTimeSchedules(env.client(SchedulerClient.builder(), "SCHEDULER"), env);
    this.housekeeping =
        new Housekeeping(clubs, new NextToSend(issues, mailings), schedules, staff, mailDomain);
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    String task = Json.asText(input.get("task"));
    String at = Json.asText(input.get("at"));
    return switch (task) {
      case "issue" -> Map.of("outcome", issue(Json.asText(input.get("club"))));
      case "housekeeping" -> Map.of("clubs", housekeeping.run(at));
      default -> throw new IllegalArgumentException("no such task");
    };
  }

  private String issue(String id) {
    Club club = clubs.find(id).orElseThrow();
    Optional<Issue> next = new NextToSend(issues, mailings).find(id);
    if (next.isEmpty()) {
      staff.tell(
          Sender.from(club, mailDomain),
          club.staff(),
          "Ingen udgave er godkendt til " + club.name(),
          "Klubbens nyhedsbrev skulle være sendt nu, men ingen udgave er godkendt. Intet er sendt.");
      return "none-approved";
    }
    return plan(club, next.get());
  }

  private String plan(Club club, Issue issue) {
    String id = Mailing.id(club.id(), issue.id());
    Optional<Mailing> begun = mailings.find(id);
    if (begun.isPresent() && begun.get().state() != Mailing.State.PLANNING) {
      return "planned-before";
    }
    if (begun.isEmpty() && !NextToSend.approved(issue)) {
      Log.info("not-approved", Map.of("mailing", id));
      return "not-approved";
    }
    if (!account.production()) {
      Log.info("refused-in-sandbox", Map.of("mailing", id));
      staff.tell(
          Sender.from(club, mailDomain),
          club.staff(),
          "Udgaven kunne ikke sendes",
          "Kontoen hos Amazon SES er stadig i prøvetilstand (sandbox) og kan kun skrive til"
              + " godkendte adresser. Bed om produktionsadgang, og send udgaven igen.");
      return "refused-in-sandbox";
    }
    planner.go(begun.orElseGet(() -> planner.begin(club, issue)));
    return "planned";
  }

  @Override
  protected List<String> onMessages(List<Call.Message> messages) {
    return messages.stream().filter(message -> !handled(message)).map(Call.Message::id).toList();
  }

  private boolean handled(Call.Message message) {
    try {
      var body = Json.object(message.body());
      Club club = clubs.find(Json.asText(body.get("club"))).orElseThrow();
      plan(club, issues.find(club.id(), Json.asText(body.get("issue"))).orElseThrow());
      return true;
    } catch (IOException | RuntimeException e) {
      Log.error("plan-failed", e, Map.of("message", message.id()));
      return false;
    }
  }
}
