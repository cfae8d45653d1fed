package agora.feedback;

import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Lateness;
import agora.edge.lambda.Log;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.SesReports;
import agora.members.memberships.MailStops;
import agora.tokens.Keys;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what SES reports of each mail: what concerns a member by a call of its own and at once,
 * sends and deliveries from a queue and by the thousand.
 *
 * <p>A million mails are two million sends and deliveries. In batches of 1 000 they are 2 000
 * calls, and not two million; a call sees some ten or twenty of the mailing's batches, each of
 * which is one write, so that all of them are some 40 000 writes: 0.04 a mail.
 */
public final class FeedbackHandler extends LambdaFunction {

  /** A mailbox that was full, or away, for so many mails in a row is taken as gone. */
  private static final int SOFT_BOUNCES_IN_A_ROW = 5;

  private final Batches batches;
  private final SesReports reports;
  private final Deliveries deliveries;
  private final MailStops stops;
  private final InstantSource clock;
  private final String configurationSet;

  public FeedbackHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * Feedback in this environment.
   *
   * @param random draws nothing here; all functions are made alike
   */
  public FeedbackHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public FeedbackHandler(Environment env, InstantSource clock, RandomGenerator random) {
    super(Lateness.hour(clock));
    var dynamo = env.dynamo();
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    String table = env.get("MAILINGS_TABLE");
    this.batches = new Batches(dynamo, table);
    this.reports = new SesReports(dynamo, table);
    this.deliveries = new Deliveries(dynamo, env.get("DELIVERIES_TABLE"));
    this.stops = new MailStops(dynamo, env.get("MEMBERS_TABLE"), keys, clock);
    this.clock = clock;
    this.configurationSet = env.get("CONFIGURATION_SET");
  }

  private record Group(MailingId mailing, int batch) {}

  /** One report, from EventBridge itself; where it fails, Lambda calls twice more, and keeps it. */
  @Override
  protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> event) {
    switch (SesReport.read("", event, configurationSet).orElse(null)) {
      case SesReport.OfBatch report ->
          take(new Group(report.mailing(), report.batch()), List.of(report));
      case SesReport.OfOne report -> take(report);
      case null -> {}
    }
    return Map.of();
  }

  /** Reports of one batch are counted together, in one write. */
  @Override
  protected List<String> onMessages(List<LambdaEvent.Message> messages) {
    Map<Group, List<SesReport.OfBatch>> groups = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    for (LambdaEvent.Message message : messages) {
      switch (SesReport.read(message, configurationSet).orElse(null)) {
        case SesReport.OfBatch report ->
            groups
                .computeIfAbsent(
                    new Group(report.mailing(), report.batch()), _ -> new ArrayList<>())
                .add(report);
        case SesReport.OfOne report -> attempt(List.of(report), failed, () -> take(report));
        case null -> {}
      }
    }
    groups.forEach((group, found) -> attempt(found, failed, () -> take(group, found)));
    return failed;
  }

  private static void attempt(
      List<? extends SesReport> reports, List<String> failed, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      Log.error("report-failed", e, Map.of("reports", reports.size()));
      reports.forEach(report -> failed.add(report.message()));
    }
  }

  /** A mailing that never was. */
  @Override
  protected void prime() {
    batches.find(MailingId.of("priming_never"), 0);
  }

  /** A single mail counts nowhere; one that was only delayed, or rejected, stops nobody. */
  private void take(SesReport.OfOne report) {
    switch (report.kind()) {
      case BOUNCED -> stops.bounced(report.club(), report.member(), report.address());
      case COMPLAINED -> stops.complained(report.club(), report.member(), report.address());
      case ACCEPTED, DELIVERED, SOFT_BOUNCED, REJECTED, DELAYED -> {}
    }
  }

  private void take(Group group, List<SesReport.OfBatch> found) {
    // The claim first: a sender that writes a member's row meanwhile looks there for its trouble.
    reports.take(
        group.mailing(), group.batch(), found.stream().map(SesReport.OfBatch::what).toList());
    List<SesReport.OfBatch> troubles =
        found.stream().filter(FeedbackHandler::concernsTheMember).toList();
    if (!troubles.isEmpty()) {
      batches
          .find(group.mailing(), group.batch())
          .ifPresent(batch -> troubles.forEach(report -> trouble(batch, report)));
    }
  }

  private static boolean concernsTheMember(SesReport.OfBatch report) {
    return switch (report.what().kind()) {
      case BOUNCED, SOFT_BOUNCED, COMPLAINED, REJECTED -> true;
      case ACCEPTED, DELIVERED, DELAYED -> false;
    };
  }

  private void trouble(Batches.Batch batch, SesReport.OfBatch report) {
    int index = report.what().index();
    if (index >= batch.recipients().size()) {
      return;
    }
    MemberId member = batch.recipients().get(index).member();
    String club = report.mailing().club();
    deliveries.trouble(member, report.mailing(), report.what().kind(), clock.instant());
    switch (report.what().kind()) {
      case BOUNCED -> stops.bounced(club, member, report.address());
      case COMPLAINED -> stops.complained(club, member);
      case SOFT_BOUNCED -> {
        if (deliveries.onlySoftBounces(member, SOFT_BOUNCES_IN_A_ROW)) {
          stops.bounced(club, member, report.address());
        }
      }
      case ACCEPTED, DELIVERED, REJECTED, DELAYED -> {}
    }
  }
}
