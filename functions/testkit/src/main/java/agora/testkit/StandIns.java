package agora.testkit;

import agora.edge.aws.Environment;
import agora.stack.Template;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.Buckets;
import agora.testkit.aws.Calls;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.Door;
import agora.testkit.aws.FunctionCalls;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.InProcessClients;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.Outbox;
import agora.testkit.aws.Queues;
import agora.testkit.aws.Scheduler;
import agora.testkit.aws.Secrets;
import agora.testkit.aws.Services;
import agora.testkit.aws.SesAccount;
import agora.testkit.aws.SesApi;
import agora.testkit.aws.SesDelivery;
import agora.testkit.aws.SesEvents;
import agora.testkit.aws.Signature;
import agora.testkit.aws.Topics;
import agora.testkit.aws.UserPool;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SES, SQS, S3, EventBridge Scheduler, Secrets Manager, SNS and Cognito of the template, for tests
 * of one function: they refuse what AWS refuses, remember what they took, and fail as a test wants
 * them to. Thread-safe.
 */
public final class StandIns {

  /** The keys that every secret holds. */
  public static final Map<String, String> SECRET =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

  private static final String MAILS = "/v2/email/outbound-emails";
  private static final String BULKS = "/v2/email/outbound-bulk-emails";
  private static final String SCHEDULES = "/schedules/";

  /**
   * A call.
   *
   * @param what SQS's and Secrets Manager's operation; the others' method and path
   */
  public record Asked(String what, String body) {}

  /** One entry of a bulk call that SES took. */
  public record BulkEntry(JsonNode call, JsonNode entry) {
    public String to() {
      return entry.path("Destination").path("ToAddresses").path(0).asText();
    }

    /** The values of the template's variables, as JSON. */
    public String data() {
      return entry
          .path("ReplacementEmailContent")
          .path("ReplacementTemplate")
          .path("ReplacementTemplateData")
          .asText();
    }

    /** The entry's tags by name. */
    public Map<String, String> tags() {
      Map<String, String> tags = new LinkedHashMap<>();
      entry
          .path("ReplacementTags")
          .forEach(tag -> tags.put(tag.path("Name").asText(), tag.path("Value").asText()));
      return tags;
    }
  }

  /** A bulk call: when, and how many entries it had. */
  public record Bulk(Instant at, int entries) {}

  /** All calls, in their order. */
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  public final SentMessages queues;
  public final SesAccount account = new SesAccount(Chapter.NONE);
  public final List<BulkEntry> bulkEntries = new CopyOnWriteArrayList<>();
  public final List<Bulk> bulks = new CopyOnWriteArrayList<>();

  /** The calls that sent a mail to one, as JSON. */
  public final List<String> mails = new CopyOnWriteArrayList<>();

  /** Names and bodies of schedules; the name of one that was removed follows a hyphen. */
  public final List<String> schedules = new CopyOnWriteArrayList<>();

  /**
   * Addresses that a bulk call answers ACCOUNT_THROTTLED for, once for each time they stand here.
   */
  public final List<String> throttled = new CopyOnWriteArrayList<>();

  /** Addresses that make a whole bulk call a BadRequestException. */
  public final List<String> poison = new CopyOnWriteArrayList<>();

  /** The status of an address's entry, instead of SUCCESS. */
  public final Map<String, String> statuses = new ConcurrentHashMap<>();

  /** Errors of the next bulk calls: {@code status Code message}. */
  public final Queue<String> errors = new ConcurrentLinkedQueue<>();

  /** Happens while a bulk call is answered. */
  public volatile Runnable onBulk = () -> {};

  /** The next bulk call is taken, and its answer lost. */
  public volatile boolean dropAfterAccepting;

  /** Mails to one are refused. */
  public volatile boolean mailFails;

  /** Paths, or how they begin, of which nobody may ask. */
  public final List<String> closed = new CopyOnWriteArrayList<>();

  /**
   * Of those who are told of alarms, the ARNs of their subscriptions or what AWS writes in place of
   * them; it may throw an {@link AwsError}.
   */
  public volatile UnaryOperator<List<String>> subscriptions = Topics::confirmed;

  /** Who is in the group of admins; it may throw an {@link AwsError}. */
  public volatile Supplier<List<UserPool.User>> admins =
      () ->
          List.of(
              UserPool.User.of("frida@bibliotek.example"),
              UserPool.User.of("karen@bibliotek.example"));

  private final Template template;
  private final InstantSource clock;
  private final Secrets secrets;
  private final Services services;
  private final InProcessClients clients;
  private Map<String, String> secret = SECRET;

  public StandIns(Template template, InstantSource clock) {
    this.template = template;
    this.clock = clock;
    Calls calls = new Calls();
    Queues sqs = new Queues(template.queues(), clock, calls, () -> {}, queue -> Chapter.NONE);
    this.queues = new SentMessages(sqs);
    account.fate(this::fate);
    SesDelivery delivery =
        new SesDelivery(
            template.mail(),
            account,
            new Outbox(Chapter.NONE),
            new SesEvents(template.mail(), (source, type, resources, detail) -> {}, clock),
            clock);
    this.secrets =
        new Secrets(template.secrets(), new Random(1), Chapter.NONE, calls, Instant.EPOCH);
    this.services =
        new Services()
            .with(sqs)
            .with(
                new Scheduler(
                    template, List.of(), functions(), sqs, clock, calls, () -> {}, Chapter.NONE))
            .with(new SesApi(template.mail(), account, delivery, clock, calls))
            .with(secrets)
            .with(new Buckets(template.buckets(), clock, "none", Chapter.NONE, calls))
            .with(new Topics(template.topics(), told -> subscriptions.apply(told), calls))
            .with(new UserPool(template.pools(), _ -> admins.get(), calls));
    this.clients = new InProcessClients(new Door(services, this::pass));
    holdSecret();
  }

  /** Answers who calls without an SDK, such as a browser with an address that was signed for it. */
  public HttpAnswer answer(HttpRequestIn request) {
    return services.answer(request);
  }

  /** The template's functions, of which none is ever called. */
  private FunctionCalls functions() {
    return new FunctionCalls() {
      @Override
      public boolean has(String arn) {
        return template.functions().stream()
            .anyMatch(each -> arn.equals(each.arn()) || arn.startsWith(each.arn() + ":"));
      }

      @Override
      public void callAsync(String arn, String event) {}
    };
  }

  /** A function's environment whose clients come here; DynamoDB's go where the variables say. */
  public Environment environment(Map<String, String> variables) {
    return new Environment(variables, clients);
  }

  /**
   * Sets what the SES account allows: {@code maxSendRate, max24HourSend, sandbox, sendingEnabled}.
   */
  public void ses(Map<String, ?> wishes) {
    account.set(JsonTrees.of(wishes));
  }

  /** Lets SES have sent so many mails just now. */
  public void sent(int mails) {
    for (int i = 0; i < mails; i++) {
      account.count(clock.instant());
    }
  }

  /** Makes a new key current; the older ones still verify. */
  public void rotate(String id) {
    Map<String, String> more = new HashMap<>(secret);
    more.put(id, "the key " + id);
    more.put("current", id);
    secret = more;
    holdSecret();
  }

  /** Puts other keys in the place of those that every secret holds. */
  public void holds(Map<String, String> keys) {
    secret = Map.copyOf(keys);
    holdSecret();
  }

  /** The keys that every secret holds now. */
  public Map<String, String> keys() {
    return Map.copyOf(secret);
  }

  private void holdSecret() {
    template.secrets().forEach(each -> secrets.set(each, JsonTrees.write(secret)));
  }

  /** The token of the last mail's link of a kind, such as {@code confirm}. */
  public String token(String kind) {
    Matcher links = Pattern.compile("/" + kind + "/([A-Za-z0-9._~-]+)").matcher(mails.getLast());
    if (!links.find()) {
      throw new AssertionError("no link to " + kind + " in " + mails.getLast());
    }
    return links.group(1);
  }

  private Optional<String> fate(String address) {
    return throttled.remove(address)
        ? Optional.of("ACCOUNT_THROTTLED")
        : Optional.ofNullable(statuses.get(address));
  }

  private static boolean isOfS3(HttpRequestIn request) {
    return Signature.of(request).filter(by -> by.service().equals("s3")).isPresent();
  }

  private HttpAnswer pass(HttpRequestIn request, Supplier<HttpAnswer> service) throws IOException {
    String body = request.operation().isEmpty() && isOfS3(request) ? "" : request.text();
    asked.add(
        new Asked(
            request.operation().isEmpty()
                ? request.method() + " " + request.path()
                : request.operation(),
            body));
    HttpAnswer answer;
    try {
      refuse(request, body);
      answer =
          request.path().startsWith(SCHEDULES)
              ? inOrder(request, body, service)
              : noted(request, body, service);
    } catch (AwsError e) {
      return e.answer();
    }
    if (request.path().equals(BULKS) && dropAfterAccepting) {
      dropAfterAccepting = false;
      throw new IOException("the connection was closed");
    }
    return answer;
  }

  /** Fails where a test wants it to. */
  private void refuse(HttpRequestIn request, String body) {
    if (closed.stream().anyMatch(request.path()::startsWith)) {
      throw new AwsError(403, "AccessDeniedException", "not yours");
    }
    if (request.path().equals(MAILS) && mailFails) {
      throw AwsError.badRequest("MessageRejected", "not now");
    }
    if (request.path().equals(BULKS)) {
      bulks.add(new Bulk(clock.instant(), json(body).path("BulkEmailEntries").size()));
      onBulk.run();
      String error = errors.poll();
      if (error != null) {
        String[] parts = error.split(" ", 3);
        throw new AwsError(Integer.parseInt(parts[0]), parts[1], parts[2]);
      }
      if (poison.stream().anyMatch(body::contains)) {
        throw AwsError.badRequest("BadRequestException", "an address is not one");
      }
    }
    queues.refuse(request.operation());
  }

  /** What is noted of schedules stands in the order in which it was done, whoever calls at once. */
  private synchronized HttpAnswer inOrder(
      HttpRequestIn request, String body, Supplier<HttpAnswer> service) {
    return noted(request, body, service);
  }

  private HttpAnswer noted(HttpRequestIn request, String body, Supplier<HttpAnswer> service) {
    HttpAnswer answer = service.get();
    if (answer.status() == 200) {
      note(request, body, answer);
    }
    return answer;
  }

  private void note(HttpRequestIn request, String body, HttpAnswer answer) {
    if (request.path().equals(MAILS)) {
      mails.add(body);
    } else if (request.path().equals(BULKS)) {
      JsonNode call = json(body);
      JsonNode results =
          json(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
              .path("BulkEmailEntryResults");
      for (int i = 0; i < results.size(); i++) {
        if (results.path(i).path("Status").asText().equals("SUCCESS")) {
          bulkEntries.add(new BulkEntry(call, call.path("BulkEmailEntries").path(i)));
        }
      }
    } else if (request.path().startsWith(SCHEDULES) && !request.method().equals("GET")) {
      String name = request.path().substring(SCHEDULES.length());
      schedules.add((request.method().equals("DELETE") ? "-" : "") + name + " " + body);
    }
    if (!request.operation().isEmpty()) {
      queues.note(request.operation(), json(body));
    }
  }

  private static JsonNode json(String text) {
    try {
      return JsonTrees.readObject(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the SDK wrote what is not JSON", e);
    }
  }
}
