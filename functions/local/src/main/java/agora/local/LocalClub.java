package agora.local;

import agora.dynamo.Call;
import agora.dynamo.WireRequest;
import agora.dynamo.journal.JournalException;
import agora.stack.EmbeddedDynamo;
import agora.stack.Function;
import agora.stack.QueueMapping;
import agora.stack.StreamMapping;
import agora.stack.Table;
import agora.stack.Template;
import agora.testkit.aws.AwsCall;
import agora.testkit.aws.Buckets;
import agora.testkit.aws.Calls;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpFront;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.LocalQueue;
import agora.testkit.aws.Outbox;
import agora.testkit.aws.OutboxMail;
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
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole club on one machine: template.yaml's functions, routes, tables, queues, streams, rules
 * and schedules behind one HTTP server on the loopback, on a clock that can be turned. Its methods
 * are the language that tests and the demo speak.
 */
public final class LocalClub implements AutoCloseable {
  private static final Map<String, String> OWN_PARAMETERS =
      Map.of(
          "MailDomain",
          "bibliotek.example",
          "StaffMail",
          "klub@bibliotek.example",
          "AddressKey",
          "apart");

  /** With which the functions sign their calls. */
  private static final String SECRET_KEY = "local";

  private static final List<String> DEMOS = List.of("none", "her-er-debat");

  private final Options options;
  private final boolean temporary;
  private final HttpFront server;
  private final Template template;
  private final ClubClock clock;
  private final ClubJournal journal;
  private final Engine engine;
  private final EmbeddedDynamo dynamo;
  private final List<FunctionHost> hosts = new ArrayList<>();
  private final Lambda lambda;
  private final Outbox outbox;
  private final List<NearAddresses> near = new ArrayList<>();
  private final Calls calls = new Calls();
  private final AtomicReference<@Nullable Meter> metered = new AtomicReference<>();
  private final AtomicBoolean windows = new AtomicBoolean();
  private final LocalPages pages;
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private LocalClub(
      Options options,
      boolean temporary,
      HttpFront server,
      Packages packages,
      Template template,
      ClubJournal journal)
      throws IOException {
    this.options = options;
    this.temporary = temporary;
    this.server = server;
    this.template = template;
    this.journal = journal;
    Path store = options.store();
    this.clock = new ClubClock(options.start(), journal.chapter("clock"));
    this.engine = new Engine(clock);
    this.dynamo =
        store == null
            ? EmbeddedDynamo.kind(template, clock)
            : EmbeddedDynamo.inFolder(template, clock, store);
    if (dynamo.warning() != null) {
      System.err.println(dynamo.warning());
    }
    RandomGenerator random = chance(options.seed(), journal.chapter("starts"));
    for (Function function : template.functions()) {
      hosts.add(
          new FunctionHost(
              function,
              environment(function),
              new FunctionInstance.Outside(clock, random),
              packages.loader(function.zip())));
    }
    Queues queues = new Queues(template.queues(), clock, calls, engine::wake, journal::chapter);
    Agenda agenda = new Agenda(engine::wake);
    this.lambda = new Lambda(hosts, clock, agenda, queues, calls, journal.chapter("calls"));
    Scheduler scheduler =
        new Scheduler(
            template,
            template.schedules(),
            lambda,
            queues,
            clock,
            calls,
            engine::wake,
            journal.chapter("schedules"));
    List<StreamPump> streams = streams(queues);
    Expiry expiry =
        new Expiry(
            dynamo,
            clock.instant(),
            () -> {
              streams.forEach(StreamPump::wrote);
              engine.wake();
            });
    dynamo.listen(call -> heard(call, streams));
    engine.add(agenda);
    engine.add(scheduler);
    engine.add(expiry);
    streams.forEach(engine::add);
    queuePumps(queues).forEach(engine::add);
    SesAccount account = new SesAccount(journal.chapter("account"));
    this.outbox = new Outbox(journal.chapter("mails"));
    EventBus bus = new EventBus(template.rules(), queues, lambda, clock);
    SesDelivery delivery =
        new SesDelivery(
            template.mail(), account, outbox, new SesEvents(template.mail(), bus, clock), clock);
    SesApi ses = new SesApi(template.mail(), account, delivery, clock, calls);
    Secrets secrets =
        new Secrets(template.secrets(), random, journal.chapter("secrets"), calls, clock.instant());
    Buckets buckets =
        new Buckets(template.buckets(), clock, SECRET_KEY, journal.chapter("files"), calls);
    StaffPages staff = new StaffPages(url(), staffClient(), clock);
    this.pages =
        new LocalPages(
            template, new OutboxPages(outbox), staff, account, clock, engine, expiry, calls, url());
    Front front =
        new Front(
            template,
            lambda,
            new Services()
                .with(queues)
                .with(scheduler)
                .with(ses)
                .with(secrets)
                .with(buckets)
                .with(new Topics(template.topics(), Topics::confirmed, calls))
                .with(new UserPool(template.pools(), staff::in, calls)),
            pages,
            clock);
    server.start(request -> front(front, request));
    near.add(new NearAddresses(URI.create(url()), request -> front(front, request)));
    near.add(new NearAddresses(dynamo.endpoint(), this::store));
    engine.start();
  }

  /**
   * Starts the club, with the demo's months behind it where the options name one.
   *
   * @throws CannotStart in one sentence: a port that is taken, a zip that is missing
   * @throws JournalException in one sentence: a folder that another club has, that is broken, of a
   *     newer version, full, or read-only
   */
  public static LocalClub start(Options options) {
    if (!DEMOS.contains(options.demo())) {
      throw new CannotStart(
          "There is no demo %s: choose one of %s."
              .formatted(options.demo(), String.join(", ", DEMOS)));
    }
    try {
      return options.demo().equals("none")
          ? open(options, false)
          : open(KeptDemo.of(options).begin(), options.store() == null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a club without a demo.
   *
   * @param temporary whether the store's folder goes when the club is closed
   */
  static LocalClub open(Options options, boolean temporary) throws IOException {
    HttpFront server = front(options.port());
    @Nullable ClubJournal journal = null;
    try {
      String url = url(server);
      Map<String, String> parameters = parameters(options, url);
      Template template = Template.read(options.template(), parameters, url);
      Packages packages =
          new Packages(options.root(), template.functions().stream().map(Function::zip).toList());
      journal =
          options.store() == null
              ? ClubJournal.none()
              : ClubJournal.in(options.store(), parameters.getOrDefault("PublicBaseUrl", url));
      return new LocalClub(options, temporary, server, packages, template, journal);
    } catch (IOException | RuntimeException e) {
      server.close();
      if (journal != null) {
        journal.close();
      }
      throw e;
    }
  }

  private static HttpFront front(int port) throws IOException {
    try {
      return new HttpFront(port);
    } catch (BindException e) {
      throw new CannotStart("Port %d is taken: choose another with -Dport=".formatted(port));
    }
  }

  /** A seed's chance differs from start to start, or ids would come twice. */
  private static RandomGenerator chance(@Nullable Long seed, Chapter starts) {
    int before = starts.replay().size();
    starts.write(JsonTrees.object());
    return seed == null ? new SecureRandom() : new Random(seed + 1_000_003L * before);
  }

  static Map<String, String> parameters(Options options, String url) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    String text = Files.readString(options.template());
    OWN_PARAMETERS.forEach((name, value) -> putIfDeclared(parameters, text, name, value));
    putIfDeclared(parameters, text, "PublicBaseUrl", url);
    parameters.putAll(options.parameters());
    return parameters;
  }

  private static void putIfDeclared(
      Map<String, String> parameters, String template, String name, String value) {
    if (template.contains("\n  " + name + ":")) {
      parameters.put(name, value);
    }
  }

  private Map<String, String> environment(Function function) {
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.put("AWS_REGION", "eu-north-1");
    environment.put("AWS_ACCESS_KEY_ID", function.id()); // so that every endpoint knows who calls
    environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
    environment.put("AWS_ENDPOINT_URL", url());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.computeIfPresent("STAFF_LOGIN", (_, _) -> url() + StaffPages.PATH);
    environment.computeIfPresent("STAFF_ISSUER", (_, _) -> url() + StaffPages.PATH);
    return Map.copyOf(environment);
  }

  /** The client that the console signs in by; a template without a console has none. */
  private String staffClient() {
    return template.functions().stream()
        .map(each -> each.environment().getOrDefault("STAFF_CLIENT", ""))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("none");
  }

  private List<StreamPump> streams(Queues queues) {
    List<StreamPump> pumps = new ArrayList<>();
    for (StreamMapping mapping : template.streams()) {
      Table table =
          template.tables().stream()
              .filter(each -> each.name().equals(mapping.table()))
              .findFirst()
              .orElseThrow();
      if (table.streamView() == null) {
        throw new CannotStart(
            "%s reads the stream of %s, which has none.".formatted(mapping.id(), table.id()));
      }
      pumps.add(
          new StreamPump(
              mapping,
              table,
              host(mapping.function()),
              dynamo,
              queues,
              clock,
              journal.chapter("stream " + mapping.id()),
              windows::get));
    }
    return pumps;
  }

  private List<QueuePump> queuePumps(Queues queues) {
    List<QueuePump> pumps = new ArrayList<>();
    for (QueueMapping mapping : template.queueMappings()) {
      LocalQueue queue = queues.byArn(mapping.queueArn());
      if (queue == null) {
        throw new CannotStart(
            "%s reads the queue %s, which the template lacks."
                .formatted(mapping.function(), mapping.queueArn()));
      }
      pumps.add(new QueuePump(mapping, queue, host(mapping.function())));
    }
    return pumps;
  }

  private HttpAnswer store(HttpRequestIn request) {
    Meter meter = metered.get();
    String caller = Signature.of(request).map(Signature::caller).orElse("");
    agora.dynamo.WireResponse answer =
        dynamo.answer(
            new WireRequest(
                request.header("x-amz-target", ""),
                meter == null ? request.body() : Metered.asking(request.body()),
                caller));
    if (meter != null) {
      Metered.tell(meter, caller, request.operation(), answer.body());
    }
    return new HttpAnswer(
        answer.status(),
        List.of(new HttpAnswer.Header("Content-Type", "application/x-amz-json-1.0")),
        answer.body());
  }

  private void heard(Call call, List<StreamPump> streams) {
    if (hosts.stream().anyMatch(host -> host.function().id().equals(call.caller()))) {
      calls.saw(
          call.caller(),
          "dynamodb:" + call.action(),
          "arn:aws:dynamodb:eu-north-1:000000000000:table/" + call.table());
    }
    if (call.write()) {
      streams.forEach(stream -> stream.wrote(call.table()));
      engine.wake();
    }
  }

  private FunctionHost host(String reference) {
    FunctionHost host = lambda.find(reference);
    if (host == null) {
      throw new CannotStart("The template has no function %s.".formatted(reference));
    }
    return host;
  }

  /** From now on what a stream brings waits for its mapping's window, until the clock is turned. */
  public void keepWindows() {
    windows.set(true);
  }

  /**
   * Has a function served by a handler that a test made, such as one before a web of its own. It
   * must bear being called by many at a time.
   */
  public void serve(String function, Object handler) {
    host(function).serve(handler);
  }

  /** Tells a meter of all that is billed from now on. */
  public void meter(Meter meter) {
    metered.set(meter);
    hosts.forEach(host -> host.meter(meter));
  }

  private HttpAnswer front(Front front, HttpRequestIn request) {
    Meter meter = metered.get();
    if (meter != null) {
      Signature.of(request)
          .ifPresentOrElse(
              signed -> meter.called(signed.service(), Metered.operation(request)), meter::asked);
    }
    return front.answer(request);
  }

  /** Where the club stands, without a final slash. */
  public String url() {
    return url(server);
  }

  private static String url(HttpFront server) {
    return "http://localhost:" + server.port();
  }

  public Options options() {
    return options;
  }

  public Template template() {
    return template;
  }

  /** Gets a page; a redirect is returned, not followed. */
  public BrowserResponse get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /** Gets a page with one header set, such as {@code Accept}. */
  public BrowserResponse get(String path, String header, String value) {
    return send(HttpRequest.newBuilder(uri(path)).header(header, value).GET());
  }

  public BrowserResponse head(String path) {
    return send(HttpRequest.newBuilder(uri(path)).HEAD());
  }

  /** Posts a form. */
  public BrowserResponse post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post(path, "application/x-www-form-urlencoded", body);
  }

  public BrowserResponse post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends any request to the club; the builder's address comes from {@link #uri}. */
  public BrowserResponse send(HttpRequest.Builder request) {
    try {
      return BrowserResponse.of(
          browser.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the club.", e);
    }
  }

  /** The address of a path, or of a full address of this club (as it stands in a mail). */
  public URI uri(String path) {
    return URI.create(path.startsWith("http") ? path : url() + path);
  }

  /** Gives the admin function a staff command, and returns its answer. */
  public JsonNode command(Map<String, ?> command) {
    return invoke("AdminFunction", JsonTrees.write(command));
  }

  /** Calls a function, by logical id, with an event as JSON. */
  public JsonNode invoke(String function, String event) {
    return switch (host(function).call(event)) {
      case Outcome.Failed failed -> throw new FunctionFailed(function, failed.message());
      case Outcome.Answered answered -> {
        try {
          yield JsonTrees.read(answered.payload().isBlank() ? "null" : answered.payload());
        } catch (JsonProcessingException e) {
          throw new FunctionFailed(function, "its answer is not JSON: " + answered.payload());
        }
      }
    };
  }

  /** The mails to an address, oldest first. */
  public List<OutboxMail> outbox(String to) {
    return outbox.to(to);
  }

  /** All mails, oldest first. */
  public List<OutboxMail> outbox() {
    return outbox.all();
  }

  public Instant now() {
    return clock.instant();
  }

  public InstantSource clock() {
    return clock;
  }

  /** Turns the clock to an instant, and returns when all that fell due on the way is done. */
  public void turnTo(Instant instant) {
    if (instant.isBefore(clock.instant())) {
      throw new IllegalArgumentException(
          "The clock only goes forward, and it shows %s.".formatted(clock.instant()));
    }
    pages.turnTo(instant);
  }

  public void advance(Duration duration) {
    pages.turnTo(clock.instant().plus(duration));
  }

  /** Returns when queues and streams have nothing left to do now. */
  public void quiet() {
    engine.quiet();
  }

  /** Which function has used what of AWS so far, by logical id. */
  public Map<String, Set<AwsCall>> calls() {
    return calls.all();
  }

  /**
   * Sets what the SES account allows: {@code maxSendRate, max24HourSend, sandbox, sendingEnabled,
   * fail: {count, status}}.
   */
  public void ses(Map<String, ?> wishes) {
    post("/local/ses", "application/json", JsonTrees.write(wishes));
  }

  /** The DynamoDB of this club. */
  public EmbeddedDynamo dynamo() {
    return dynamo;
  }

  /** A function's environment, with the variables that Lambda adds. */
  public Map<String, String> environment(String function) {
    return host(function).environment();
  }

  @Override
  public void close() {
    engine.close();
    near.forEach(NearAddresses::close);
    server.close();
    browser.close();
    dynamo.close();
    journal.close();
    try {
      Path store = options.store();
      if (temporary && store != null) {
        Folders.delete(store);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an instance of each function, so that neither a page nor a turned clock waits for it. */
  private void warm() {
    try {
      for (FunctionHost host : hosts) {
        host.warm();
      }
    } catch (Exception | LinkageError e) {
      return; // the club is being closed, or else the first call says what is wrong
    }
  }

  /** Starts the club and keeps it until it is stopped. */
  public static void main(@Nullable String... arguments) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      LocalClub club = start(Options.fromProperties());
      Runtime.getRuntime().addShutdownHook(new Thread(club::close));
      System.out.printf(
          "Agora is ready at %s/ (%.1f s)%n", club.url(), (System.nanoTime() - begun) / 1e9);
      Thread.ofPlatform().daemon().name("warm").start(club::warm);
      Thread.currentThread().join();
    } catch (CannotStart | JournalException | agora.stack.TemplateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
