package agora.bench;

import agora.local.Meter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** What a club used of AWS, added up. */
final class Usage implements Meter {
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> invocations = new ConcurrentHashMap<>();
  private final DoubleAdder reads = new DoubleAdder();
  private final DoubleAdder writes = new DoubleAdder();
  private final Map<String, DoubleAdder> writers = new ConcurrentHashMap<>();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder requests = new LongAdder();

  /**
   * Figures that grow with the number of members.
   *
   * @param mails that SES took of mailings and single mails
   * @param calls of services
   * @param seconds of functions, on a whole core and without a network
   */
  record Figures(
      double mails,
      double reads,
      double writes,
      double queueCalls,
      double secretCalls,
      double calls,
      double invocations,
      double fromQueues,
      double requests,
      double seconds) {

    /** What lies on the line through this and another one, at another number of members. */
    Figures at(double members, double here, Figures other, double there) {
      return new Figures(
          line(mails, other.mails, here, there, members),
          line(reads, other.reads, here, there, members),
          line(writes, other.writes, here, there, members),
          line(queueCalls, other.queueCalls, here, there, members),
          line(secretCalls, other.secretCalls, here, there, members),
          line(calls, other.calls, here, there, members),
          line(invocations, other.invocations, here, there, members),
          line(fromQueues, other.fromQueues, here, there, members),
          line(requests, other.requests, here, there, members),
          line(seconds, other.seconds, here, there, members));
    }

    private static double line(double at, double then, double here, double there, double x) {
      return Math.max(0, at + (then - at) * (x - here) / (there - here));
    }
  }

  @Override
  public void called(String service, String operation) {
    calls.computeIfAbsent(service, _ -> new LongAdder()).increment();
  }

  @Override
  public void stored(String caller, String operation, String table, double read, double written) {
    reads.add(read);
    writes.add(written);
    if (written > 0) {
      writers
          .computeIfAbsent(caller + " " + operation + " " + table, _ -> new DoubleAdder())
          .add(written);
    }
  }

  /** Write units by who wrote, how and where, the most first. */
  List<Map.Entry<String, Double>> writers() {
    return writers.entrySet().stream()
        .map(each -> Map.entry(each.getKey(), each.getValue().sum()))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .toList();
  }

  @Override
  public void invoked(String function, Duration took) {
    invocations.computeIfAbsent(function, _ -> new LongAdder()).increment();
    nanos.add(took.toNanos());
  }

  @Override
  public void asked() {
    requests.increment();
  }

  /**
   * What was used until now.
   *
   * @param mails that SES took
   * @param readers the functions that queues call
   */
  Figures figures(int mails, Iterable<String> readers) {
    double fromQueues = 0;
    for (String each : readers) {
      fromQueues += sum(invocations, each);
    }
    return new Figures(
        mails,
        reads.sum(),
        writes.sum(),
        sum(calls, "sqs"),
        sum(calls, "secretsmanager"),
        calls.values().stream().mapToDouble(LongAdder::sum).sum(),
        invocations.values().stream().mapToDouble(LongAdder::sum).sum(),
        fromQueues,
        requests.sum(),
        nanos.sum() / 1e9);
  }

  private static double sum(Map<String, LongAdder> all, String name) {
    LongAdder found = all.get(name);
    return found == null ? 0 : found.sum();
  }
}
