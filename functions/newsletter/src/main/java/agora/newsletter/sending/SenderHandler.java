package agora.newsletter.sending;

import agora.clubs.Clubs;
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
import agora.ids.MailingId;
import agora.insights.Stats;
import agora.mailings.BatchClaims;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.Links;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import agora.mailings.ScheduleTriggers;
import agora.members.links.PersonalLinks;
import agora.members.memberships.Members;
import agora.newsletter.notices.FailureNotices;
import agora.newsletter.notices.PauseNotices;
import agora.newsletter.notices.StaffMail;
import agora.newsletter.sources.DayParts;
import agora.store.Contents;
import agora.store.Ledger;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the batches of mailings, one message each. */
public final class SenderHandler extends LambdaFunction {

  /** SES answers within a second or two; a longer silence counts as a lost answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A big mailing waits for its pace; at midnight (UTC) what is left becomes a schedule. */
  private static final Duration A_DAYS_MAILS = Duration.ofDays(1);

  /** A batch that has gone on so often never ends: weeks of waiting for SES's events. */
  private static final int MOST_HOPS = 3000;

  private final BatchSender sender;
  private final BatchClaims claims;
  private final SendQueue queue;
  private final Mailings mailings;
  private final SendingAccount account;
  private final Tokens tokens;
  private final FailureNotices failures;

  public SenderHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public SenderHandler(Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(variables, clock, random, PaceWait.real());
  }

  /**
   * A sender in this environment.
   *
   * @param random keeps senders that meet from meeting again
   * @param waiting how a slice waits for its time
   */
  public SenderHandler(
      Map<String, String> variables,
      InstantSource clock,
      RandomGenerator random,
      PaceWait waiting) {
    this(new Environment(variables), clock, random, waiting);
  }

  /** The same, with clients that come from elsewhere. */
  public SenderHandler(
      Environment env, InstantSource clock, RandomGenerator random, PaceWait waiting) {
    super(new Lateness(clock, A_DAYS_MAILS));
    var dynamo = env.dynamo();
    var ses = env.lazy(SesV2Client::builder, "SESV2");
    var sqs = env.lazy(SqsClient::builder, "SQS");
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    String table = env.get("MAILINGS_TABLE");
    String publicBaseUrl = env.get("PUBLIC_BASE_URL");
    this.mailings = new Mailings(dynamo, table);
    this.tokens = new Tokens(keys, clock);
    Contents contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    SingleMails single = new SingleMails(ses, env.get("MAIL_DOMAIN"), env.get("CONFIGURATION_SET"));
    StaffMail staff = new StaffMail(new Clubs(contents), single, publicBaseUrl);
    PauseNotices notices = new PauseNotices(mailings, staff, clock);
    this.failures =
        new FailureNotices(mailings, staff, new Ledger(dynamo, env.get("LEDGER_TABLE"), clock));
    this.account = new SendingAccount(ses, clock, caps(env));
    BulkMail mail =
        new BulkMail(
            onceOnly(env),
            new Personalisation(
                new Links(dynamo, table, clock),
                new PersonalLinks(tokens, clock, publicBaseUrl),
                publicBaseUrl),
            env.get("CONFIGURATION_SET"),
            env.get("MAIL_DOMAIN"));
    this.claims = new BatchClaims(dynamo, table, clock);
    this.queue = new SendQueue(sqs, env.get("SEND_QUEUE"));
    ReputationGuard guard =
        new ReputationGuard(new Stats(dynamo, env.get("STATS_TABLE")), mailings, notices);
    BatchRun.Services services =
        new BatchRun.Services(
            new MailTexts(mailings),
            new Batches(dynamo, table),
            claims,
            new Members(dynamo, env.get("MEMBERS_TABLE")),
            new Deliveries(dynamo, env.get("DELIVERIES_TABLE")),
            new Slices(mail),
            account,
            new Pace(dynamo, table, clock, random),
            new ReportQueue(sqs, env.get("PROGRESS_QUEUE")),
            guard,
            new QuotaPause(new OneTimeSchedules(env), notices, clock),
            notices,
            clock,
            waiting);
    this.sender =
        new BatchSender(
            mailings,
            claims,
            new DayParts.Source(
                new Clubs(contents),
                new Events(contents),
                new ScheduleTriggers(dynamo, table),
                mailings,
                new Ids(random),
                publicBaseUrl),
            guard,
            notices,
            services);
  }

  /** A call that SES took and whose answer was lost must not be repeated: not by the SDK. */
  private static Supplier<SesV2Client> onceOnly(Environment env) {
    // Nor by Java's own HTTP client, which repeats a POST whose connection was closed under it.
    System.setProperty("sun.net.http.retryPost", "false");
    return env.lazy(
        () ->
            SesV2Client.builder()
                .overrideConfiguration(
                    client ->
                        client
                            .retryStrategy(DefaultRetryStrategy.doNotRetry())
                            .apiCallTimeout(PATIENCE)),
        "SESV2");
  }

  private static SendingAccount.Caps caps(Environment env) {
    return new SendingAccount.Caps(
        Double.parseDouble(env.get("MAX_MAILS_PER_SECOND")),
        Long.parseLong(env.get("MAX_MAILS_PER_DAY")));
  }

  @Override
  protected List<String> onMessages(List<LambdaEvent.Message> messages) {
    return messages.stream()
        .filter(message -> !taken(message))
        .map(LambdaEvent.Message::id)
        .toList();
  }

  /** A mailing that never was, SES's quota, and a request that is made and not sent. */
  @Override
  protected void prime() {
    mailings.find(MailingId.of("priming_never"));
    account.prime();
    tokens.verify(Purpose.UNSUBSCRIBE, "priming.u.0.never.never");
    BulkMail.example();
  }

  private boolean taken(LambdaEvent.Message message) {
    try {
      var body = Json.object(message.body());
      String hop = Json.asText(body.get("hop"));
      return sent(
          message,
          MailingId.of(Json.asText(body.get("mailing"))),
          Integer.parseInt(Json.asText(body.get("batch"))),
          hop.isEmpty() ? 0 : Integer.parseInt(hop));
    } catch (IOException | IllegalArgumentException e) {
      Log.error("not-a-batch", e, Map.of("message", message.id()));
      return false;
    }
  }

  /** A batch that fails comes again, and after five times its message goes to the dead letters. */
  private boolean sent(LambdaEvent.Message message, MailingId mailing, int batch, int hop) {
    try {
      if (hop > MOST_HOPS) {
        throw new IllegalStateException("the batch has gone on too often");
      }
      switch (sender.send(mailing, batch)) {
        case BatchOutcome.Over _ -> {}
        case BatchOutcome.Later(Duration delay) -> queue.goesOn(mailing, batch, hop + 1, delay);
      }
      return true;
    } catch (RuntimeException e) {
      Log.error("send-failed", e, Map.of("mailing", mailing, "batch", batch));
      claims.problem(mailing, batch, problem(e));
      failures.tell(mailing, message, problem(e));
      return false;
    }
  }

  /** In our own words where they are ours; what others say may quote an address. */
  private static String problem(RuntimeException e) {
    String message = e.getMessage();
    return e instanceof IllegalStateException && message != null
        ? message
        : e.getClass().getSimpleName();
  }
}
