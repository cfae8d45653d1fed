package agora.feedback;

import agora.edge.aws.Environment;
import agora.edge.lambda.Call;
import agora.edge.lambda.Function;
import agora.edge.lambda.Log;
import agora.mailings.Batches;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Reports;
import agora.members.MailStops;
import agora.members.Member;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Takes in what SES reports of each mail. */
public final class FeedbackHandler extends Function {

  private final Batches batches;
  private final Reports reports;
  private final Deliveries deliveries;
  private final MailStops stops;
  private final String configurationSet;

  public FeedbackHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * Feedback in this environment.
   *
   * @param clock tells nothing here, and random draws nothing; all functions are made alike
   */
  public FeedbackHandler(
      Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  public FeedbackHandler(Environment env, InstantSource clock, RandomGenerator random) {
    var dynamo = env.dynamo();
    String table = env.get("MAILINGS_TABLE");
    this.batches = new Batches(dynamo, table);
    this.reports = new Reports(dynamo, table);
    this.deliveries = new Deliveries(dynamo, env.get("DELIVERIES_TABLE"));
    this.stops = new MailStops(dynamo, env.get("MEMBERS_TABLE"));
    this.configurationSet = env.get("CONFIGURATION_SET");
  }

  private record Group(String mailing, int batch, Reports.Kind kind) {}

  /** Reports of one batch and kind are counted together, in one write. */
  @Override
  protected List<String> onMessages(List<Call.Message> messages) {
    Map<Group, List<Report>> groups = new LinkedHashMap<>();
    for (Call.Message message : messages) {
      Report.read(message, configurationSet)
          .ifPresent(
              report ->
                  groups
                      .computeIfAbsent(
                          new Group(report.mailing(), report.batch(), report.kind()),
                          _ -> new ArrayList<>())
                      .add(report));
    }
    List<String> failed = new ArrayList<>();
    groups.forEach(
        (group, found) -> {
          try {
            take(group, found.stream().map(Report::index).toList());
          } catch (RuntimeException e) {
            Log.error(
                "report-failed", e, Map.of("mailing", group.mailing(), "batch", group.batch()));
            found.forEach(report -> failed.add(report.message()));
          }
        });
    return failed;
  }

  private void take(Group group, List<Integer> indexes) {
    if (group.kind() != Reports.Kind.DELIVERED) {
      batches
          .find(group.mailing(), group.batch())
          .ifPresent(batch -> indexes.forEach(index -> trouble(group, batch, index)));
    }
    reports.count(group.mailing(), group.batch(), group.kind(), indexes);
  }

  private void trouble(Group group, Batches.Batch batch, int index) {
    if (index >= batch.recipients().size()) {
      return;
    }
    String member = batch.recipients().get(index).member();
    String club = Mailing.clubOf(group.mailing());
    deliveries.trouble(member, group.mailing(), group.kind());
    switch (group.kind()) {
      case BOUNCED -> stops.stop(club, member, Member.State.BOUNCED);
      case COMPLAINED -> stops.stop(club, member, Member.State.COMPLAINED);
      case DELIVERED, REJECTED -> {}
    }
  }
}
