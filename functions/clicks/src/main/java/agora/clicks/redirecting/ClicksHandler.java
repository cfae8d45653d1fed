package agora.clicks.redirecting;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.Recipient;
import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaFunction;
import agora.edge.lambda.Log;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.ids.MailingId;
import agora.mailings.Links;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Answers tracked links. The reader is always sent on: to the link's target, or to the club's page
 * where the link is not one of ours, and never anywhere that the request itself names.
 */
public final class ClicksHandler extends LambdaFunction {

  /** A reader does not wait longer for our count, nor twice as long for a target. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Links links;
  private final Clicks clicks;

  public ClicksHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  public ClicksHandler(Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  ClicksHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.clicks = new Clicks(onceOnly(environment), environment.get("CLICKS_TABLE"), random);
    this.links = new Links(patient(environment), environment.get("MAILINGS_TABLE"), clock);
  }

  private static DynamoDbClient patient(Environment environment) {
    return environment.client(
        DynamoDbClient.builder()
            .overrideConfiguration(client -> client.apiCallTimeout(PATIENCE.multipliedBy(2))),
        "DYNAMODB");
  }

  private static DynamoDbClient onceOnly(Environment environment) {
    // Java's own HTTP client repeats a POST whose connection was closed under it, unless told not
    // to.
    System.setProperty("sun.net.http.retryPost", "false");
    return environment.client(
        DynamoDbClient.builder()
            .overrideConfiguration(
                client ->
                    client.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(PATIENCE)),
        "DYNAMODB");
  }

  @Override
  protected Response onRequest(Request request) {
    Optional<MailingId> mailing = MailingId.inLink(request.path("mailing"));
    String who = request.path("recipient");
    String id = request.path("link");
    if (mailing.isEmpty() || !Recipient.isOne(who) || !id.matches("[A-Za-z0-9_-]{1,64}")) {
      return home(mailing);
    }
    Optional<Links.Link> link = link(mailing.get(), id);
    if (link.isEmpty()) {
      return home(mailing);
    }
    Recipient recipient = Recipient.of(who, link.get().key()).orElseThrow();
    boolean suspected = Machines.made(request);
    count(new Click(mailing.get(), id, recipient, suspected, clock.instant()));
    return Response.redirect(link.get().target());
  }

  private Optional<Links.Link> link(MailingId mailing, String link) {
    try {
      return links.find(mailing, link);
    } catch (RuntimeException e) {
      Log.error("link-not-read", e, Map.of("mailing", mailing, "link", link));
      return Optional.empty();
    }
  }

  private void count(Click click) {
    try {
      clicks.add(click);
    } catch (RuntimeException e) {
      Log.error("click-lost", e, Map.of("mailing", click.mailing(), "link", click.link()));
    }
  }

  /** A link that never was, and a count that the store refuses since its row is not there. */
  @Override
  protected void prime() throws IOException {
    rehearse(
        "/c/{mailing}/{link}/{recipient}",
        Map.of("mailing", "priming_never", "link", "never", "recipient", "a-da"));
    Request asked =
        new Request(
            "",
            "GET",
            Map.of(),
            Map.of(),
            Map.of("user-agent", "Mozilla/5.0"),
            List.of(),
            new byte[0],
            "",
            Map.of());
    clicks.rehearse(
        new Click(
            MailingId.of("priming_never"),
            "never",
            new Recipient.Anonymous("a-da"),
            Machines.made(asked),
            clock.instant()));
  }

  /** The club's page, as far as the address names a club; else the library's first page. */
  private static Response home(Optional<MailingId> mailing) {
    return Response.redirect(mailing.map(each -> "/clubs/" + each.club()).orElse("/"));
  }
}
