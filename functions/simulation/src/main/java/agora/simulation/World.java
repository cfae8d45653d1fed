package agora.simulation;

import agora.simulation.aws.Calls;
import agora.simulation.aws.InMemory;
import agora.simulation.aws.MemoryMail;
import agora.simulation.aws.MemoryQueues;
import agora.simulation.aws.MemorySchedules;
import agora.simulation.aws.MemorySecrets;
import agora.simulation.aws.SimulatedStore;
import agora.stack.Queue;
import agora.stack.QueueMapping;
import agora.stack.Rule;
import agora.stack.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.scheduler.model.Target;

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

  final Agenda agenda = new Agenda(START);
  final Journal journal = new Journal(agenda);
  final Mishaps mishaps;
  final SimulatedStore store;
  final DynamoDbClient dynamo;
  final Post post;
  final Map<String, Line> lines = new LinkedHashMap<>();

  private final Map<String, Lambda> lambdas = new LinkedHashMap<>();
  private final MemorySchedules schedules;
  private int messages;

  World(long seed, boolean wild) {
    Random random = new Random(seed);
    this.mishaps = new Mishaps(random, wild);
    Calls calls =
        new Calls() {
          @Override
          public <T> T call(String service, String what, Supplier<T> effect) {
            return Lambda.CURRENT.isBound()
                ? Lambda.CURRENT.get().call(service, what, effect)
                : effect.get();
          }
        };
    this.store = new SimulatedStore(TEMPLATE, agenda, calls);
    this.dynamo = store.client();
    store.pagesOf(7 + mishaps.upTo(200));
    this.post =
        new Post(
            agenda,
            mishaps,
            TEMPLATE.environment("SenderFunction").getOrDefault("CONFIGURATION_SET", ""),
            this::publish);
    this.schedules = new MemorySchedules(calls, (name, at) -> agenda.at(at, () -> scheduled(name)));
    var clients =
        new InMemory(
            Map.of(
                "DYNAMODB", dynamo,
                "SESV2", new MemoryMail(calls, () -> post),
                "SQS", new MemoryQueues(calls, new Sqs()),
                "SCHEDULER", schedules,
                "SECRETS_MANAGER", new MemorySecrets()));
    Functions functions = new Functions(clients, agenda, time -> Lambda.CURRENT.get().sleep(time));
    for (Queue queue : TEMPLATE.queues()) {
      lines.put(queue.arn(), new Line(queue, mapping(queue)));
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

  // ---------------------------------------------------------------- queues

  /** A queue with its messages, and the function that it calls. */
  final class Line {
    final Queue queue;
    final @Nullable QueueMapping mapping;
    final List<Message> waiting = new ArrayList<>();
    private int running;

    Line(Queue queue, @Nullable QueueMapping mapping) {
      this.queue = queue;
      this.mapping = mapping;
    }

    void send(String body, Duration delay) {
      int copies = mishaps.happens(mishaps.duplicate) ? 2 : 1;
      for (int i = 0; i < copies; i++) {
        Duration more = mishaps.between(1, i == 0 ? 200 : 60_000);
        put(new Message("m" + ++messages, body, agenda.instant().plus(delay).plus(more)));
      }
    }

    private void put(Message message) {
      waiting.add(message);
      message.received = false;
      QueueMapping calls = mapping;
      if (calls != null) {
        Duration window =
            calls.window().isZero()
                ? Duration.ZERO
                : mishaps.between(1, (int) calls.window().toMillis());
        agenda.at(message.visible.plus(window), this::deliver);
      }
    }

    void deliver() {
      QueueMapping calls = mapping;
      if (calls == null) {
        return;
      }
      List<Message> visible =
          new ArrayList<>(
              waiting.stream()
                  .filter(each -> !each.received && !each.visible.isAfter(agenda.instant()))
                  .toList());
      while (!visible.isEmpty() && running < Math.min(MOST_AT_ONCE, calls.concurrency())) {
        List<Message> batch = new ArrayList<>();
        while (!visible.isEmpty() && batch.size() < calls.batchSize()) {
          Message next = visible.remove(mishaps.upTo(visible.size()));
          next.receives++;
          if (next.receives > queue.maxReceives() && queue.deadLetterArn() != null) {
            journal.note(queue.id(), "gives up " + next.body);
            waiting.remove(next);
            line(queue.deadLetterArn()).put(new Message(next.id, next.body, agenda.instant()));
          } else {
            next.received = true;
            batch.add(next);
          }
        }
        if (!batch.isEmpty()) {
          invoke(calls, batch);
        }
      }
    }

    private void invoke(QueueMapping calls, List<Message> batch) {
      running++;
      Instant received = agenda.instant();
      QueueEvent event = new QueueEvent(queue.arn());
      batch.forEach(message -> event.with(message.id, message.body, message.receives));
      lambda(calls.function())
          .call(
              event.json(),
              answer -> {
                running--;
                List<String> failed = answer == null ? List.of() : Lambda.failed(answer);
                for (Message message : batch) {
                  boolean again =
                      answer == null
                          || failed.contains(message.id)
                          || mishaps.happens(mishaps.duplicate / 10); // the deletion is lost
                  waiting.remove(message);
                  if (again) {
                    message.visible = received.plus(queue.visibility());
                    put(message);
                  }
                }
                agenda.in(Duration.ZERO, this::deliver);
              });
    }
  }

  private Lambda lambda(String id) {
    return java.util.Objects.requireNonNull(lambdas.get(id), id);
  }

  Line line(String arn) {
    return java.util.Objects.requireNonNull(lines.get(arn), arn);
  }

  private final class Sqs implements MemoryQueues.Queues {
    private Line byUrl(String url) {
      return lines.values().stream()
          .filter(line -> line.queue.url().equals(url))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void send(String url, String body, Duration delay) {
      byUrl(url).send(body, delay);
    }

    @Override
    public MemoryQueues.Depth depth(String url) {
      int visible = 0;
      int received = 0;
      int delayed = 0;
      for (Message each : byUrl(url).waiting) {
        boolean hidden = each.visible.isAfter(agenda.instant());
        if (each.received || (hidden && each.receives > 0)) {
          received++;
        } else if (hidden) {
          delayed++;
        } else {
          visible++;
        }
      }
      return new MemoryQueues.Depth(visible, received, delayed);
    }
  }

  // ---------------------------------------------------------------- rules and schedules

  private void publish(String type, String event) {
    for (Rule rule : TEMPLATE.rules()) {
      if (String.valueOf(rule.pattern().get("detail-type")).contains(type)) {
        for (Rule.Target target : rule.targets()) {
          Line line = lines.get(target.arn());
          if (line != null) {
            line.send(event, Duration.ZERO);
          }
        }
      }
    }
  }

  private void scheduled(String name) {
    Target target = schedules.due(name, agenda.instant());
    if (target == null) {
      return;
    }
    journal.note("schedule " + name, "calls " + target.input());
    Line line = lines.get(target.arn());
    if (line != null) {
      line.send(target.input(), Duration.ZERO);
      return;
    }
    int copies = mishaps.happens(mishaps.duplicate) ? 2 : 1; // at least once
    for (int i = 0; i < copies; i++) {
      direct(function(target.arn()), target.input());
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

  /** Staff put what was given up back into its queue. */
  void retryDeadLetters() {
    for (Line line : lines.values()) {
      String dead = line.queue.deadLetterArn();
      if (dead != null && line(dead).mapping == null) {
        for (Message message : List.copyOf(line(dead).waiting)) {
          line(dead).waiting.remove(message);
          line.send(message.body, Duration.ZERO);
        }
      }
    }
  }
}
