package agora.simulation;

import agora.simulation.aws.CallHazards;
import agora.simulation.aws.InMemory;
import agora.simulation.aws.SimulatedStore;
import agora.stack.Queue;
import agora.stack.QueueMapping;
import agora.stack.Rule;
import agora.stack.Template;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.Door;
import agora.testkit.aws.Freedom;
import agora.testkit.aws.FunctionCalls;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.InProcessClients;
import agora.testkit.aws.LocalQueue;
import agora.testkit.aws.Queues;
import agora.testkit.aws.Scheduler;
import agora.testkit.aws.Secrets;
import agora.testkit.aws.Services;
import agora.testkit.aws.SesApi;
import agora.testkit.aws.Signature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The mailing functions of the template with everything around them, in virtual time: queues that
 * call them, schedules, SES and its events. All that happens follows from the seed.
 */
final class World {

  private static final Template TEMPLATE = Functions.TEMPLATE;
  static final Instant START = Instant.parse("2026-12-01T08:00:00Z");

  private static final List<String> FUNCTIONS =
      List.of("PlannerFunction", "SenderFunction", "FeedbackFunction");
  private static final int MOST_AT_ONCE = 2;
  private static final int RETRIES = 2; // of an asynchronous call

  final Agenda agenda = new Agenda(START);
  final Journal journal;
  final Mishaps mishaps;
  final SimulatedStore store;
  final DynamoDbClient dynamo;
  final Post post;
  final Map<String, Line> lines = new LinkedHashMap<>();

  private final IntUnaryOperator atOnce;
  private final Map<String, Lambda> lambdas = new LinkedHashMap<>();
  private final Queues queues;
  private final Scheduler schedules;
  private final List<Runnable> givenUp = new ArrayList<>();
  private @Nullable Instant nextSchedule;
  private long ids;

  World(long seed, boolean wild) {
    this(new Random(seed), wild);
  }

  private World(Random random, boolean wild) {
    this(
        random,
        new Mishaps(random, wild),
        concurrency -> Math.min(MOST_AT_ONCE, concurrency),
        UnaryOperator.identity(),
        null);
  }

  /**
   * A world of one's own.
   *
   * @param atOnce how many calls a queue makes at once, by what the template says
   * @param members where the members are, beside the store
   * @param freedom what queues do; null for as much as the mishaps want
   */
  World(
      Random random,
      Mishaps mishaps,
      IntUnaryOperator atOnce,
      UnaryOperator<DynamoDbClient> members,
      @Nullable Freedom freedom) {
    this.mishaps = mishaps;
    this.journal = new Journal(agenda, !mishaps.silent);
    this.atOnce = atOnce;
    CallHazards calls =
        new CallHazards() {
          @Override
          public <T> T call(String service, String what, Supplier<T> effect) {
            return Lambda.CURRENT.isBound()
                ? Lambda.CURRENT.get().call(service, what, effect)
                : effect.get();
          }
        };
    this.store = new SimulatedStore(TEMPLATE, agenda, calls);
    this.dynamo = members.apply(store.client());
    store.pagesOf(7 + mishaps.upTo(200));
    agora.testkit.aws.Calls used = new agora.testkit.aws.Calls();
    this.queues =
        new Queues(
            TEMPLATE.queues(),
            agenda,
            used,
            this::lookAround,
            queue -> Chapter.NONE,
            freedom == null ? freedom() : freedom);
    this.post =
        new Post(
            agenda,
            mishaps,
            TEMPLATE.environment("SenderFunction").getOrDefault("CONFIGURATION_SET", ""),
            this::publish);
    this.schedules =
        new Scheduler(
            TEMPLATE,
            List.of(),
            asynchronously(),
            queues,
            agenda,
            used,
            this::lookAround,
            Chapter.NONE);
    Services services =
        new Services()
            .with(queues)
            .with(schedules)
            .with(new Secrets(TEMPLATE.secrets(), random, Chapter.NONE, used, START));
    if (mishaps.silent) {
      services.with("ses", new InstantSes(mishaps.maxSendRate, post::left));
    } else {
      services.with(new SesApi(TEMPLATE.mail(), post.account, post, agenda, used));
    }
    var clients = new InMemory(dynamo, new InProcessClients(new Door(services, this::pass)));
    Functions functions = new Functions(clients, agenda, time -> Lambda.CURRENT.get().sleep(time));
    for (LocalQueue queue : queues.all()) {
      lines.put(queue.queue().arn(), new Line(queue, mapping(queue.queue())));
    }
    for (String id : FUNCTIONS) {
      var spec = TEMPLATE.function(id);
      lambdas.put(
          id,
          new Lambda(spec, () -> functions.make(id, mishaps.source()), agenda, mishaps, journal));
    }
  }

  private static @Nullable QueueMapping mapping(Queue queue) {
    return TEMPLATE.queueMappings().stream()
        .filter(each -> each.queueArn().equals(queue.arn()))
        .filter(each -> FUNCTIONS.contains(each.function()))
        .findFirst()
        .orElse(null);
  }

  // ---------------------------------------------------------------- calls of services

  /** A call of a function goes through all that can go wrong; what the world itself does, not. */
  private HttpAnswer pass(HttpRequestIn request, Supplier<HttpAnswer> service) throws IOException {
    if (!Lambda.CURRENT.isBound()) {
      return service.get();
    }
    String name = Signature.of(request).map(Signature::service).orElse("");
    try {
      return Lambda.CURRENT
          .get()
          .call(
              name,
              (request.operation() + " " + request.method() + " " + request.path()).strip(),
              () -> answered(request, service));
    } catch (SdkClientException e) { // no connection, or no answer
      throw new IOException(e.getMessage(), e);
    }
  }

  private HttpAnswer answered(HttpRequestIn request, Supplier<HttpAnswer> service) {
    try {
      post.refuse(request);
      return service.get();
    } catch (AwsError e) {
      return e.answer();
    }
  }

  // ---------------------------------------------------------------- queues

  /** Queues hand out some messages twice, and any of those that are there first. */
  private Freedom freedom() {
    return new Freedom() {
      @Override
      public String id() {
        return "m" + ++ids;
      }

      @Override
      public List<Duration> copies(Duration delay) {
        Duration first = delay.plus(mishaps.between(1, 200));
        return mishaps.happens(mishaps.duplicate)
            ? List.of(first, delay.plus(mishaps.between(1, 60_000)))
            : List.of(first);
      }

      @Override
      public int next(int visible) {
        return mishaps.upTo(visible);
      }
    };
  }

  /** Something was sent, or scheduled: it comes when it is due. */
  private void lookAround() {
    lines.values().forEach(Line::look);
    lookAtSchedules();
  }

  /** A queue, and the function that it calls. */
  final class Line {
    final LocalQueue queue;
    final @Nullable QueueMapping mapping;
    private int running;
    private @Nullable Instant next;

    Line(LocalQueue queue, @Nullable QueueMapping mapping) {
      this.queue = queue;
      this.mapping = mapping;
    }

    /** Sees to it that messages are delivered when they can be received. */
    void look() {
      QueueMapping calls = mapping;
      Instant first = queue.next().orElse(null);
      Instant planned = next;
      if (calls == null || first == null || (planned != null && !first.isBefore(planned))) {
        return;
      }
      next = first;
      Duration window =
          calls.window().isZero()
              ? Duration.ZERO
              : mishaps.between(1, (int) calls.window().toMillis());
      agenda.at(first.plus(window), this::deliver);
    }

    void deliver() {
      QueueMapping calls = mapping;
      if (calls == null) {
        return;
      }
      next = null;
      while (running < atOnce.applyAsInt(calls.concurrency())) {
        List<LocalQueue.Message> batch =
            queue.receive(calls.batchSize(), queue.queue().visibility(), agenda.instant());
        if (batch.isEmpty()) {
          look();
          return;
        }
        invoke(calls, batch);
      }
      // whoever ends first looks again
    }

    private void invoke(QueueMapping calls, List<LocalQueue.Message> batch) {
      running++;
      QueueEvent event = new QueueEvent(queue.queue().arn());
      batch.forEach(message -> event.with(message.id, message.body, message.received));
      lambda(calls.function())
          .call(
              event.json(),
              answer -> {
                running--;
                List<String> failed = answer == null ? List.of() : Lambda.failed(answer);
                for (LocalQueue.Message message : batch) {
                  boolean again =
                      answer == null
                          || failed.contains(message.id)
                          || mishaps.happens(mishaps.duplicate / 10); // the deletion is lost
                  if (!again) {
                    queue.delete(message.receipt);
                  }
                }
                agenda.in(Duration.ZERO, this::deliver);
              });
    }
  }

  private Lambda lambda(String id) {
    return java.util.Objects.requireNonNull(lambdas.get(id), id);
  }

  // ---------------------------------------------------------------- rules and schedules

  private void publish(String type, String event) {
    for (Rule rule : TEMPLATE.rules()) {
      if (String.valueOf(rule.pattern().get("detail-type")).contains(type)) {
        for (Rule.Target target : rule.targets()) {
          if (queues.byArn(target.arn()) != null) {
            queues.deliver(target.arn(), event);
          } else {
            copies(() -> report(function(target.arn()), event, 0));
          }
        }
      }
    }
  }

  private void lookAtSchedules() {
    Instant first = schedules.next(agenda.instant()).orElse(null);
    if (first != null && (nextSchedule == null || first.isBefore(nextSchedule))) {
      nextSchedule = first;
      agenda.at(first, this::fire);
    }
  }

  private void fire() {
    nextSchedule = null;
    schedules.due(agenda.instant()).forEach(Runnable::run);
    lookAtSchedules();
  }

  /** What schedules call. */
  private FunctionCalls asynchronously() {
    return new FunctionCalls() {
      @Override
      public boolean has(String arn) {
        return FUNCTIONS.stream().anyMatch(id -> arn.contains(TEMPLATE.function(id).name()));
      }

      @Override
      public void callAsync(String arn, String event) {
        journal.note("a schedule", "calls " + event);
        copies(() -> direct(function(arn), event));
      }
    };
  }

  /** Once at least. */
  private void copies(Runnable call) {
    call.run();
    if (mishaps.happens(mishaps.duplicate)) {
      call.run();
    }
  }

  private static String function(String arn) {
    return FUNCTIONS.stream()
        .filter(id -> arn.contains(TEMPLATE.function(id).name()))
        .findFirst()
        .orElseThrow();
  }

  /** Calls a function asynchronously: again when it failed. */
  void direct(String function, String input) {
    lambda(function)
        .call(
            input,
            answer -> {
              if (answer == null) {
                agenda.in(mishaps.between(60_000, 120_000), () -> direct(function, input));
              }
            });
  }

  /** Calls a function for a rule: twice more when it failed, and then staff see to it. */
  private void report(String function, String event, int retries) {
    lambda(function)
        .call(
            event,
            answer -> {
              if (answer != null) {
                return;
              }
              if (retries < RETRIES) {
                agenda.in(
                    mishaps.between(60_000, 180_000), () -> report(function, event, retries + 1));
              } else {
                givenUp.add(() -> report(function, event, 0));
              }
            });
  }

  /** Staff put what was given up back into its queue, and call again what was called in vain. */
  void retryDeadLetters() {
    List<Runnable> calls = List.copyOf(givenUp);
    givenUp.clear();
    calls.forEach(Runnable::run);
    for (LocalQueue queue : queues.all()) {
      String arn = queue.queue().deadLetterArn();
      LocalQueue dead = arn == null ? null : queues.byArn(arn);
      if (dead != null && mapping(dead.queue()) == null) {
        queues.redrive(dead.queue().arn());
      }
    }
  }
}
