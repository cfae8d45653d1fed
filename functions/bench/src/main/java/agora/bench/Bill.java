package agora.bench;

import agora.bench.Usage.Figures;
import agora.stack.QueueMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A month's bill by list prices, in US dollars, without any free tier.
 *
 * @param queues that Lambda polls
 * @param pollers that stay at all of them when they are idle
 * @param alarms of the template
 * @param functions that are kept warm once a day
 */
record Bill(int queues, int pollers, int alarms, int functions) {

  private static final Properties PRICES = prices();

  /** A poller's long calls of 20 seconds each, one after the other, in a month. */
  private static final double POLLS = 3 * 60 * 24 * 30.4;

  private static final int POLLERS = 5;
  private static final int FEWEST_POLLERS = 2;

  private static final double MILLION = 1e6;

  /** A function has this share of a core: 1 024 MB of the 1 769 that are one. */
  private static final double SHARE = 1024 / 1769.0;

  private static final double MEMORY_GB = 1;

  /** A call of a service takes this long from Lambda, beside what it takes here; seconds. */
  private static final double ROUND_TRIP = 0.006;

  /** A function writes about so many bytes of log a call, the API so many a request. */
  private static final double LOG = 1_200;

  private static final double ACCESS_LOG = 260;

  /** Members, their evidence and what they got, as DynamoDB counts it, with its indexes; bytes. */
  private static final double A_MEMBER = 4_000;

  /** Staff who sign in during a month. */
  private static final int STAFF = 3;

  /** How many pollers stay at an idle queue. */
  static int pollers(QueueMapping mapping) {
    return mapping.capped() ? POLLERS : FEWEST_POLLERS;
  }

  private static Properties prices() {
    Properties prices = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Bill.class.getResourceAsStream("eu-north-1.properties"))) {
      prices.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return prices;
  }

  private static double price(String name) {
    String price = PRICES.getProperty(name);
    if (price == null) {
      throw new IllegalArgumentException("no price of " + name);
    }
    return Double.parseDouble(price);
  }

  static String dated() {
    return PRICES.getProperty("dated", "");
  }

  /** SES's own line. */
  double ses(Figures month) {
    return month.mails() / 1_000 * price("ses.mails");
  }

  /**
   * All lines but SES's, by name.
   *
   * @param rate mails a second that SES takes of the account: whoever waits for it is paid for
   * @param senders how many wait
   */
  Map<String, Double> lines(Figures month, double members, double rate, int senders) {
    double seconds =
        month.seconds() / SHARE
            + month.calls() * ROUND_TRIP
            + month.mails() / (0.9 * rate) * senders;
    // SES's two events of a mail each go to a queue, from which Lambda takes ten at a time.
    double events = 2 * month.mails() * (1 + 2 / 10.0);
    double asked = month.queueCalls() + 2 * month.fromQueues() + events;
    double gigabytes = members * A_MEMBER / 1e9;
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put(
        "SQS: %d idle queues".formatted(queues), pollers * POLLS / MILLION * price("sqs.request"));
    lines.put("SQS: messages", asked / MILLION * price("sqs.request"));
    lines.put("CloudWatch alarms, %d × 0.10".formatted(alarms), alarms * price("alarm"));
    lines.put(
        "Secrets Manager", price("secret") + month.secretCalls() / MILLION * price("secrets.call"));
    lines.put(
        "DynamoDB: writes and reads",
        (month.writes() * price("dynamodb.write") + month.reads() * price("dynamodb.read"))
            / MILLION);
    lines.put(
        "DynamoDB: storage, recovery", gigabytes * (price("storage.gb") + price("recovery.gb")));
    lines.put(
        "Lambda",
        month.invocations() / MILLION * price("lambda.request")
            + seconds * MEMORY_GB * price("lambda.gb-second"));
    lines.put("HTTP API", month.requests() / MILLION * price("api.request"));
    lines.put(
        "logs",
        (month.invocations() * LOG + month.requests() * ACCESS_LOG) / 1e9 * price("logs.ingested"));
    lines.put(
        "Scheduler, staff's sign-in",
        functions * 30 / MILLION * price("scheduler.call") + STAFF * price("staff.user"));
    return lines;
  }

  static double sum(Map<String, Double> lines) {
    return lines.values().stream().mapToDouble(line -> line).sum();
  }
}
