package agora.lifecycle;

import agora.clicks.PersonalClicks;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.SingleMails;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Lateness;
import agora.edge.lambda.Log;
import agora.edge.web.HumanPress;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MailingId;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.JudgedMailings;
import agora.mailings.LastMail;
import agora.mailings.Mailings;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.due.DueWalk;
import agora.members.due.EvidenceExpiry;
import agora.members.limits.MailLimit;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.members.memberships.AddressBook;
import agora.members.memberships.ClosedClub;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.Members;
import agora.members.memberships.YearlyQuestion;
import agora.members.queues.DueEvidence;
import agora.members.queues.DueMembers;
import agora.members.queues.DueQueue;
import agora.privacy.DataRemoval;
import agora.privacy.Erasure;
import agora.privacy.Replay;
import agora.privacy.Tables;
import agora.privacy.TrackingRemoval;
import agora.store.Contents;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Once a day, for each club: ends the evidence that has served its term, asks who has been a member
 * for a year, lets go who did not answer, wins back who lost interest, and finishes erasures that
 * failed half-way. A club's day is a message, and so is each of its steps; a step finds who is due
 * by an index, and does nothing twice that comes twice.
 */
public final class LifecycleHandler extends LambdaFunction {

  /**
   * Mails of a club's lifecycle a day: whoever is left is asked on the next. A club of a million
   * asks 2 740 a day.
   */
  private static final int MAILS_A_DAY = 5000;

  /** SQS takes as many messages in a call (SendMessageBatch). */
  private static final int A_BATCH = 10;

  /** Erasures that began in the last days and failed half-way are finished. */
  private static final Duration ERASED = Duration.ofDays(3);

  private final Clubs clubs;
  private final WalkStep walk;
  private final ClosingStep closing;
  private final EvidenceStep evidence;
  private final MembersStep members;
  private final WinBackStep winBack;
  private final YearlyQuestionPage question;
  private final LostMails lost;
  private final Replay replay;
  private final InstantSource clock;
  private final Supplier<SqsClient> sqs;
  private final String queue;

  public LifecycleHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * A lifecycle in this environment.
   *
   * @param random draws the secrets of single-use links
   */
  public LifecycleHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public LifecycleHandler(Environment env, InstantSource clock, RandomGenerator random) {
    super(Lateness.hour(clock));
    var dynamo = env.dynamo();
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    Contents contents = new Contents(dynamo, env.get("CLUBS_TABLE"));
    Tables tables = Tables.of(env::get, dynamo, contents, keys);
    String membersTable = tables.members();
    String consentsTable = tables.consents();
    String mailingsTable = tables.mailings();
    MemberStandings standings = new MemberStandings(dynamo, membersTable);
    Consents consents = new Consents(dynamo, consentsTable);
    YearlyQuestion question = new YearlyQuestion(dynamo, membersTable, consents);
    Members found = new Members(dynamo, membersTable);
    Tokens tokens = new Tokens(keys, clock);
    this.clubs = new Clubs(contents);
    Evidence evidenceRows = new Evidence(dynamo, consentsTable);
    DueEvidence dueEvidence = new DueEvidence(dynamo, consentsTable);
    EndOfEvidence end =
        new EndOfEvidence(
            new EvidenceExpiry(dynamo, consentsTable, membersTable),
            standings,
            new LastMail(dynamo, tables.deliveries()),
            new DataRemoval(tables),
            keys);
    SingleMails single =
        new SingleMails(
            env.lazy(SesV2Client::builder, "SESV2"),
            env.get("MAIL_DOMAIN"),
            env.get("CONFIGURATION_SET"));
    String base = env.get("PUBLIC_BASE_URL");
    PersonalLinks links = new PersonalLinks(tokens, clock, base);
    LifecycleMails mails = new LifecycleMails(standings, single, links, clubs, base, clock);
    this.lost =
        new LostMails(
            new AddressBook(dynamo, membersTable, keys),
            new MailLimit(dynamo, tables.sessions(), keys, clock),
            new Sessions(dynamo, tables.sessions(), new Ids(random), clock),
            single,
            links,
            clubs,
            base);
    MembershipWalk looks =
        new MembershipWalk(
            new MembershipReview(
                standings,
                evidenceRows,
                dueEvidence,
                end,
                question,
                new TrackingRemoval(tables),
                new Erasure(tables, clock),
                mails,
                clock),
            clock);
    this.walk = new WalkStep(new DueWalk(dynamo, membersTable), evidenceRows, dueEvidence, looks);
    this.closing =
        new ClosingStep(
            clubs, evidenceRows, found, new ClosedClub(dynamo, membersTable, consents), clock);
    this.evidence = new EvidenceStep(dueEvidence, evidenceRows, end, looks, clock);
    this.members = new MembersStep(new DueMembers(dynamo, membersTable), looks, clubs, clock);
    this.winBack =
        new WinBackStep(
            new Issues(contents),
            new Mailings(dynamo, mailingsTable),
            new Batches(dynamo, mailingsTable),
            new JudgedMailings(dynamo, mailingsTable),
            new PersonalClicks(dynamo, tables.clicks()),
            standings,
            clock);
    this.question =
        new YearlyQuestionPage(
            clubs,
            found,
            question,
            tokens,
            new HumanPress(tokens, clock),
            clock,
            env.get("ACCESSIBILITY_STATEMENT_URL"));
    this.replay = new Replay(tables, clock);
    this.clock = clock;
    this.sqs = env.lazy(SqsClient::builder, "SQS");
    this.queue = env.get("LIFECYCLE_QUEUE");
  }

  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
    if (!Json.asText(input.get("task")).equals("lifecycle")) {
      throw new IllegalArgumentException("no such task");
    }
    List<Club> all = clubs.all();
    send(
        all.stream()
            .map(club -> Map.<String, Object>of("step", "day", "club", club.id()))
            .toList());
    return Map.of("clubs", all.size());
  }

  private void day(Club club) {
    List<Map<String, Object>> steps = new ArrayList<>();
    if (walk.isDue(club)) {
      steps.add(walk(club.id(), WalkStep.A_DAY));
    }
    if (closing.isDue(club)) {
      steps.add(closing(club.id(), ""));
    }
    steps.add(Map.of("step", "evidence", "club", club.id(), "after", ""));
    steps.add(Map.of("step", "erasures", "club", club.id()));
    steps.add(members(club.id(), new MembersStep.Next(DueQueue.MEMBERSHIP, "", MAILS_A_DAY)));
    winBack.due(club).forEach(mailing -> steps.add(winBack(club.id(), mailing.id(), 0)));
    send(steps);
  }

  @Override
  protected Response onRequest(Request request) {
    return question.answer(request);
  }

  /** A link that is nobody's, and a club that never was. */
  @Override
  protected void prime() throws IOException {
    rehearse("/stay/{token}", Map.of("token", "priming.s.0.never.never"));
    clubs.find("priming-never");
  }

  @Override
  protected Response onError(Request request) {
    return question.failed(request);
  }

  @Override
  protected List<String> onMessages(List<LambdaEvent.Message> messages) {
    return messages.stream()
        .filter(message -> !handled(message))
        .map(LambdaEvent.Message::id)
        .toList();
  }

  private boolean handled(LambdaEvent.Message message) {
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
      case "day" -> day(club);
      case "walk" -> walk.run(club, whole(body, "left")).ifPresent(left -> send(walk(id, left)));
      case "closing" -> closing.run(club, after).ifPresent(next -> send(closing(id, next)));
      case "evidence" ->
          evidence
              .run(club, after)
              .ifPresent(next -> send(Map.of("step", "evidence", "club", id, "after", next)));
      case "members" ->
          members
              .run(club, new MembersStep.Next(queue(body), after, whole(body, "left")))
              .ifPresent(next -> send(members(id, next)));
      case "lost" ->
          lost.send(club, Json.asText(body.get("address")), Json.asText(body.get("asks")));
      case "erasures" -> replay.recent(id, clock.instant().minus(ERASED));
      case "interest" -> {
        MailingId mailing = MailingId.of(Json.asText(body.get("mailing")));
        winBack
            .run(club, mailing, whole(body, "batch"))
            .ifPresent(next -> send(winBack(id, mailing, next)));
      }
      default -> throw new IllegalArgumentException("no such step");
    }
  }

  private static int whole(Map<String, @Nullable Object> body, String name) {
    return Integer.parseInt(Json.asText(body.get(name)));
  }

  private static DueQueue queue(Map<String, @Nullable Object> body) {
    String name = Json.asText(body.get("queue"));
    return name.isEmpty() ? DueQueue.MEMBERSHIP : DueQueue.valueOf(name);
  }

  private static Map<String, Object> closing(String club, String after) {
    return Map.of("step", "closing", "club", club, "after", after);
  }

  private static Map<String, Object> walk(String club, int left) {
    return Map.of("step", "walk", "club", club, "left", left);
  }

  private static Map<String, Object> members(String club, MembersStep.Next next) {
    return Map.of(
        "step", "members",
        "club", club,
        "queue", next.queue().name(),
        "after", next.after(),
        "left", next.left());
  }

  private static Map<String, Object> winBack(String club, MailingId mailing, int batch) {
    return Map.of("step", "interest", "club", club, "mailing", mailing, "batch", batch);
  }

  private void send(Map<String, Object> body) {
    send(List.of(body));
  }

  /** Queues steps, ten in a call. Where SQS takes not all, whoever sends comes again with all. */
  private void send(List<Map<String, Object>> steps) {
    for (int from = 0; from < steps.size(); from += A_BATCH) {
      List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
      for (Map<String, Object> step : steps.subList(from, Math.min(steps.size(), from + A_BATCH))) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(Json.write(step))
                .build());
      }
      var answer = sqs.get().sendMessageBatch(batch -> batch.queueUrl(queue).entries(entries));
      if (!answer.failed().isEmpty()) {
        throw new IllegalStateException("SQS took not all steps");
      }
    }
  }
}
