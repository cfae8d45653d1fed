package agora.signup;

import agora.audit.Audit;
import agora.clubs.Language;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.SingleMails;
import agora.edge.aws.Suppression;
import agora.edge.lambda.LambdaFunction;
import agora.edge.web.CrossSite;
import agora.edge.web.Form;
import agora.edge.web.HumanPress;
import agora.edge.web.Reader;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.edge.web.Routes;
import agora.members.consents.Consents;
import agora.members.limits.MailLimit;
import agora.members.limits.SignupLimit;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.members.memberships.AddressChange;
import agora.members.memberships.Members;
import agora.members.memberships.Memberships;
import agora.pages.SingleMail;
import agora.pages.SingleMailFoot;
import agora.pages.words.Notices;
import agora.privacy.Erasure;
import agora.privacy.PersonalData;
import agora.privacy.Rejoining;
import agora.privacy.Remains;
import agora.privacy.Tables;
import agora.privacy.TrackingRemoval;
import agora.store.Contents;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The citizens' function: the clubs' pages, joining, confirming, preferences, leaving, and all that
 * is known of a member: to be seen, taken out, moved and erased.
 */
public final class SignupHandler extends LambdaFunction {

  private final PublicPages front;
  private final Join join;
  private final Confirm confirm;
  private final Preferences preferences;
  private final Leave leave;
  private final MyData mine;
  private final AddressMove moving;
  private final NewLink newLink;
  private final MembersArticle article;
  private final Feeds feeds;
  private final Sitemap sitemap;
  private final String publicBaseUrl;
  private final Routes routes;

  public SignupHandler() {
    this(System.getenv(), InstantSource.system(), new SecureRandom());
  }

  /**
   * A function with a given environment, clock and source of ids.
   *
   * @param variables those of the template's SignupFunction, and Lambda's own
   */
  public SignupHandler(Map<String, String> variables, InstantSource clock, RandomGenerator random) {
    this(new Environment(variables), clock, random);
  }

  /** The same, with clients that come from elsewhere. */
  SignupHandler(Environment environment, InstantSource clock, RandomGenerator random) {
    var dynamo = environment.dynamo();
    Supplier<Keys> keys = CachedSecret.signing(environment, clock, Keys::new);
    Tokens tokens = new Tokens(keys, clock);
    Contents contents = new Contents(dynamo, environment.get("CLUBS_TABLE"));
    Tables tables = Tables.of(environment::get, dynamo, contents, keys);
    String table = tables.members();
    String sessionsTable = tables.sessions();
    Ids ids = new Ids(random);
    Consents consents = new Consents(dynamo, tables.consents());
    var memberships = new Memberships(dynamo, table, consents, keys, ids, clock);
    var sessions = new Sessions(dynamo, sessionsTable, ids, clock);
    this.publicBaseUrl = environment.get("PUBLIC_BASE_URL");
    Supplier<SesV2Client> ses = environment.lazy(SesV2Client::builder, "SESV2");
    HumanPress press = new HumanPress(tokens, clock);
    Archive archive = new Archive(contents, dynamo, tables.mailings());
    this.front =
        new PublicPages(
            contents,
            press,
            archive,
            clock,
            environment.get("ACCESSIBILITY_STATEMENT_URL"),
            environment.get("AWS_REGION"),
            publicBaseUrl);
    MembershipMails post =
        new MembershipMails(
            front,
            publicBaseUrl,
            new SingleMails(
                ses, environment.get("MAIL_DOMAIN"), environment.get("CONFIGURATION_SET")),
            new Suppression(ses),
            new PersonalLinks(tokens, clock, publicBaseUrl),
            new MailLimit(dynamo, sessionsTable, keys, clock),
            sessions);
    int perHour = Integer.parseInt(environment.get("SIGNUPS_PER_HOUR"));
    SignupLimit limit = new SignupLimit(dynamo, sessionsTable, keys, clock, perHour);
    this.feeds = new Feeds(front, publicBaseUrl);
    this.sitemap = new Sitemap(front, publicBaseUrl);
    MemberLinks memberLinks = new MemberLinks(front, new Members(dynamo, table), tokens, press);
    TrackingRemoval withdrawal = new TrackingRemoval(tables);
    this.join = new Join(front, press, memberships, post, limit);
    this.preferences = new Preferences(front, memberLinks, memberships, withdrawal, post, clock);
    this.confirm =
        new Confirm(
            front, memberLinks, memberships, post, preferences, new Rejoining(tables), clock);
    this.leave =
        new Leave(
            front,
            memberLinks,
            memberships,
            withdrawal,
            post,
            limit,
            new LostMailQueue(
                environment.lazy(SqsClient::builder, "SQS"),
                environment.get("LIFECYCLE_QUEUE"),
                keys));
    Audit audit = new Audit(dynamo, environment.get("AUDIT_TABLE"), keys, ids, clock);
    this.mine =
        new MyData(
            memberLinks,
            memberships,
            sessions,
            new PersonalData(tables, audit),
            new Erasure(tables, clock),
            new Remains(tables),
            post,
            clock);
    this.moving =
        new AddressMove(
            memberLinks, sessions, new AddressChange(dynamo, table, consents, keys, clock), post);
    this.article = new MembersArticle(memberLinks, archive);
    this.newLink = new NewLink(front, memberLinks, memberships, post);
    this.routes = routes();
  }

  @Override
  protected Response onRequest(Request request) {
    if (request.body().length > Form.LARGEST) {
      Reader reader = front.reader(request);
      return reader.notice(413, Notices.in(reader.language()).tooLarge(), "/");
    }
    if (CrossSite.refuses(request, publicBaseUrl)) {
      Reader reader = front.reader(request);
      return reader.notice(403, Notices.in(reader.language()).crossSite(), "/");
    }
    return routes.answer(request);
  }

  private Routes routes() {
    Map<String, java.util.function.Function<Request, Response>> pages = new LinkedHashMap<>();
    pages.put("GET /", front::home);
    pages.put("GET /assets/{name}", front::asset);
    pages.put("GET /privacy", front::privacy);
    pages.put("GET /clubs/{club}/privacy", front::privacy);
    pages.put("GET /was", _ -> front.statement());
    pages.put("GET /clubs/{club}", front::club);
    pages.put("GET /clubs/{club}/issues/{issue}", front::issue);
    pages.put("POST /clubs/{club}/members", join::post);
    pages.put("GET /confirm/{token}", confirm::get);
    pages.put("POST /confirm/{token}", confirm::post);
    pages.put("GET /me/{token}", preferences::get);
    pages.put("POST /me/{token}", preferences::post);
    pages.put("GET /read/{token}", article::get);
    pages.put("GET /mine/{token}", mine::get);
    pages.put("POST /mine/{token}", mine::post);
    pages.put("GET /mine/{token}/data.json", mine::data);
    pages.put("GET /address/{token}", moving::get);
    pages.put("POST /address/{token}", moving::post);
    pages.put("GET /links/{token}", newLink::get);
    pages.put("POST /links/{token}", newLink::post);
    pages.put("GET /clubs/{club}/leave", leave::lost);
    pages.put("POST /clubs/{club}/leave", leave::find);
    pages.put("GET /clubs/{club}/feed.xml", feeds::feed);
    pages.put("GET /clubs/{club}/events.ics", feeds::events);
    pages.put("GET /clubs/{club}/poster", front::poster);
    pages.put("GET /sitemap.xml", sitemap::answer);
    pages.put("GET /unsubscribe/{token}", leave::get);
    pages.put("POST /unsubscribe/{token}", leave::post);
    pages.put("GET /robots.txt", sitemap::robots); // by the catch-all, as the next one
    pages.put("GET /favicon.ico", _ -> front.icon()); // by the catch-all
    return new Routes(pages, request -> front.reader(request).missing());
  }

  /** The first page, a link that is not ours, and a mail that nobody gets. */
  @Override
  protected void prime() throws IOException {
    rehearse("/", Map.of());
    rehearse("/clubs/{club}", Map.of("club", "priming-never"));
    rehearse("/me/{token}", Map.of("token", "priming.m.0.never.never"));
    SingleMail nobodys =
        new SingleMail(Language.DANISH, "", "", List.of(), List.of(), "", List.of());
    nobodys.html(new SingleMailFoot("", "", "", "", List.of(), "https://priming.invalid/"));
  }

  @Override
  protected Response onError(Request request) {
    Reader reader = front.reader(request);
    return reader.notice(500, Notices.in(reader.language()).failed(), "/");
  }
}
