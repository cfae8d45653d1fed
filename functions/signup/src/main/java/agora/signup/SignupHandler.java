package agora.signup;

import agora.edge.aws.Environment;
import agora.edge.aws.Secret;
import agora.edge.http.Request;
import agora.edge.http.Response;
import agora.edge.lambda.Function;
import agora.members.Consents;
import agora.members.MailLimit;
import agora.members.Members;
import agora.members.Memberships;
import agora.pages.Letters;
import agora.pages.Notices;
import agora.store.Contents;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The citizens' function: the clubs' pages, joining, confirming, preferences and leaving. */
public final class SignupHandler extends Function {

  private final Front front;
  private final Join join;
  private final Confirm confirm;
  private final Preferences preferences;
  private final Leave leave;

  public SignupHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * A function with a given environment, clock and source of ids.
   *
   * @param variables those of the template's SignupFunction, and Lambda's own
   */
  public SignupHandler(Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    Environment environment = new Environment(variables);
    var dynamo = environment.dynamo();
    var secret =
        new Secret(
            environment.client(SecretsManagerClient.builder(), "SECRETS_MANAGER"),
            environment.get("SIGNING_SECRET"),
            clock);
    Supplier<Keys> keys = () -> new Keys(secret.get());
    Tokens tokens = new Tokens(keys, clock);
    String table = environment.get("MEMBERS_TABLE");
    var memberships =
        new Memberships(
            dynamo,
            table,
            new Consents(environment.get("CONSENTS_TABLE")),
            keys,
            new Ids(random),
            clock);
    Links links = new Links(tokens, clock, environment.get("PUBLIC_BASE_URL"));
    var ses = environment.client(SesV2Client.builder(), "SESV2");
    Post post =
        new Post(
            ses,
            links,
            new MailLimit(dynamo, table, keys, clock),
            environment.get("MAIL_DOMAIN"),
            environment.get("CONFIGURATION_SET"));
    this.front =
        new Front(
            new Contents(dynamo, environment.get("CLUBS_TABLE")),
            clock,
            environment.get("ACCESSIBILITY_STATEMENT_URL"));
    Membership membership = new Membership(front, new Members(dynamo, table), tokens);
    this.join = new Join(front, memberships, post);
    this.confirm = new Confirm(membership, memberships, post);
    this.preferences = new Preferences(membership, memberships, post);
    this.leave = new Leave(membership, memberships);
  }

  @Override
  protected Response onRequest(Request request) {
    if (request.body().length > Form.LARGEST) {
      Reader reader = front.reader(request);
      return reader.notice(413, Notices.tooLarge(reader.language()), "/");
    }
    return switch (request.routeKey()) {
      case "GET /" -> front.home(request);
      case "GET /assets/{name}" -> front.asset(request);
      case "GET /was" -> front.statement();
      case "GET /clubs/{club}" -> front.club(request);
      case "GET /clubs/{club}/issues/{issue}" -> front.issue(request);
      case "POST /clubs/{club}/members" -> join.post(request);
      case "GET /confirm/{token}" -> confirm.get(request);
      case "POST /confirm/{token}" -> confirm.post(request);
      case "GET /me/{token}" -> preferences.get(request);
      case "POST /me/{token}" -> preferences.post(request);
      case "GET /unsubscribe/{token}" -> leave.get(request);
      case "POST /unsubscribe/{token}" -> leave.post(request);
      default -> front.reader(request).missing();
    };
  }

  /** The first page, a link that is not ours, and a mail that nobody gets. */
  @Override
  protected void prime() throws IOException {
    rehearse("/", Map.of());
    rehearse("/clubs/{club}", Map.of("club", "priming-never"));
    rehearse("/me/{token}", Map.of("token", "priming.m.0.never.never"));
    Letters.confirm("da", "", null, "https://priming.invalid/").html();
  }

  @Override
  protected Response onError(Request request) {
    Reader reader = front.reader(request);
    return reader.notice(500, Notices.failed(reader.language()), "/");
  }
}
