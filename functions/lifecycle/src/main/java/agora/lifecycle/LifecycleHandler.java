package agora.lifecycle;

import agora.clicks.PersonalClicks;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.Environment;
import agora.edge.aws.Secret;
import agora.edge.aws.SingleMails;
import agora.edge.http.Request;
import agora.edge.http.Response;
import agora.edge.lambda.Call;
import agora.edge.lambda.Function;
import agora.edge.lambda.Json;
import agora.edge.lambda.Lateness;
import agora.edge.lambda.Log;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Judged;
import agora.mailings.LastMail;
import agora.mailings.Mailings;
import agora.members.Consents;
import agora.members.Evidence;
import agora.members.EvidenceEnd;
import agora.members.Members;
import agora.members.PersonalLinks;
import agora.members.Standings;
import agora.members.Stays;
import agora.privacy.Replay;
import agora.privacy.Tables;
import agora.privacy.Withdrawal;
import agora.store.Contents;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Once a day, for each club: ends the evidence that has served its term, asks who has been a member
 * for a year, lets go who did not answer, wins back who lost interest, and finishes erasures that
 * failed half-way. Each club is walked through in steps that follow one another through a queue; a
 * step that comes twice does nothing twice.
 */
public final class LifecycleHandler extends Function {

  /** Mails of a club's lifecycle a day: whoever is left is asked on the next. */
  private static final int MAILS_A_DAY = 1000;

  /** Erasures that began in the last days and failed half-way are finished. */
  private static final Duration ERASED = Duration.ofDays(3);

  private static final int MEMBERS_OF_A_REPLAY = 1000;

  private final Clubs clubs;
  private final EvidenceStep evidence;
  private final MembersStep members;
  private final InterestStep interest;
  private final StayPage stay;
  private final Replay replay;
  private final InstantSource clock;
  private final SqsClient sqs;
  private final String queue;

  public LifecycleHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * A lifecycle in this environment.
   *
   * @param random draws nothing here; all functions are made alike
   */
  public LifecycleHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    super(Lateness.hour(clock));
    Environment env = new Environment(variables);
    var dynamo = env.dynamo();
    Supplier<Keys> keys = Secret.signing(env, clock, Keys::new);
    Contents contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    String membersTable = env.get("MEMBERS_TABLE");
    String consentsTable = env.get("CONSENTS_TABLE");
    String mailingsTable = env.get("MAILINGS_TABLE");
    Tables tables =
        new Tables(
            dynamo,
            contents,
            keys,
            membersTable,
            consentsTable,
            mailingsTable,
            env.get("DELIVERIES_TABLE"),
            env.get("CLICKS_TABLE"),
            env.get("TICKETS_TABLE"),
            env.get("SESSIONS_TABLE"),
            env.get("ERASURES_TABLE"));
    Standings standings = new Standings(dynamo, membersTable);
    Stays stays = new Stays(dynamo, membersTable, new Consents(consentsTable));
    Members found = new Members(dynamo, membersTable);
    Tokens tokens = new Tokens(keys, clock);
    this.clubs = new Clubs(contents);
    this.evidence =
        new EvidenceStep(
            new Evidence(dynamo, consentsTable),
            new EvidenceEnd(dynamo, consentsTable, membersTable),
            standings,
            new LastMail(dynamo, tables.deliveries()),
            keys,
            clock);
    this.members =
        new MembersStep(
            standings,
            stays,
            new Withdrawal(tables),
            new SingleMails(
                env.client(SesV2Client.builder(), "SESV2"),
                env.get("MAIL_DOMAIN"),
                env.get("CONFIGURATION_SET")),
            new PersonalLinks(tokens, clock, env.get("PUBLIC_BASE_URL")),
            clock);
    this.interest =
        new InterestStep(
            new Issues(contents),
            new Mailings(dynamo, mailingsTable),
            new Batches(dynamo, mailingsTable),
            new Judged(dynamo, mailingsTable),
            new PersonalClicks(dynamo, tables.clicks()),
            found,
            standings,
            clock);
    this.stay =
        new StayPage(clubs, found, stays, tokens, clock, env.get("ACCESSIBILITY_STATEMENT_URL"));
    this.replay = new Replay(tables, clock);
    this.clock = clock;
    this.sqs = env.client(SqsClient.builder(), "SQS");
    this.queue = env.get("LIFECYCLE_QUEUE");
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    if (!Json.asText(input.get("task")).equals("lifecycle")) {
      throw new IllegalArgumentException("no such task");
    }
    List<Club> all = clubs.all();
    for (Club club : all) {
      send(Map.of("step", "evidence", "club", club.id(), "after", ""));
      send(Map.of("step", "erasures", "club", club.id(), "after", ""));
      send(members(club.id(), new MembersStep.Next("", MAILS_A_DAY)));
      interest.due(club).forEach(mailing -> send(interest(club.id(), mailing.id(), 0)));
    }
    return Map.of("clubs", all.size());
  }

  @Override
  protected Response onRequest(Request request) {
    return stay.answer(request);
  }

  /** A link that is nobody's, and a club that never was. */
  @Override
  protected void prime() throws IOException {
    rehearse("/stay/{token}", Map.of("token", "priming.s.0.never.never"));
    clubs.find("priming-never");
  }

  @Override
  protected Response onError(Request request) {
    return stay.failed(request);
  }

  @Override
  protected List<String> onMessages(List<Call.Message> messages) {
    return messages.stream().filter(message -> !handled(message)).map(Call.Message::id).toList();
  }

  private boolean handled(Call.Message message) {
    try {
      step(Json.object(message.body()));
      return true;
    } catch (IOException | RuntimeException e) {
      Log.error("lifecycle-step-failed", e, Map.of("message", message.id()));
      return false;
    }
  }

  private void step(Map<String, @Nullable Object> body) {
    String id = Json.asText(body.get("club"));
    Club club = clubs.find(id).orElseThrow();
    String after = Json.asText(body.get("after"));
    switch (Json.asText(body.get("step"))) {
      case "evidence" ->
          evidence
              .run(club, after)
              .ifPresent(next -> send(Map.of("step", "evidence", "club", id, "after", next)));
      case "members" ->
          members
              .run(club, new MembersStep.Next(after, whole(body, "left")))
              .ifPresent(next -> send(members(id, next)));
      case "erasures" -> {
        String next =
            replay.run(id, clock.instant().minus(ERASED), after, MEMBERS_OF_A_REPLAY).cursor();
        if (!next.isEmpty()) {
          send(Map.of("step", "erasures", "club", id, "after", next));
        }
      }
      case "interest" -> {
        String mailing = Json.asText(body.get("mailing"));
        interest
            .run(mailing, whole(body, "batch"))
            .ifPresent(next -> send(interest(id, mailing, next)));
      }
      default -> throw new IllegalArgumentException("no such step");
    }
  }

  private static int whole(Map<String, @Nullable Object> body, String name) {
    return Integer.parseInt(Json.asText(body.get(name)));
  }

  private static Map<String, Object> members(String club, MembersStep.Next next) {
    return Map.of("step", "members", "club", club, "after", next.after(), "left", next.left());
  }

  private static Map<String, Object> interest(String club, String mailing, int batch) {
    return Map.of("step", "interest", "club", club, "mailing", mailing, "batch", batch);
  }

  private void send(Map<String, Object> body) {
    sqs.sendMessage(message -> message.queueUrl(queue).messageBody(Json.write(body)));
  }
}
