package agora.simulation;

import agora.edge.lambda.Json;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.Delivery;
import agora.testkit.aws.HttpRequestIn;
import agora.testkit.aws.MailDraft;
import agora.testkit.aws.SesAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** SES: takes mails, or doesn't, and tells of each in events that come late, twice or never. */
final class Post implements Delivery {

  private static final String BULKS = "/v2/email/outbound-bulk-emails";
  private static final List<String> PASSING =
      List.of("ACCOUNT_THROTTLED", "TRANSIENT_FAILURE", "FAILED");

  /**
   * A mail that SES took.
   *
   * @param by who asked for it
   * @param asked when it had written that it would
   * @param known when the first event of it reached a queue; null if none ever did
   */
  record Taken(String address, Instant at, Invocation by, Instant asked, @Nullable Instant known) {}

  final Map<String, List<Taken>> taken = new TreeMap<>();
  int calls;
  int mails;

  /** Hears of the mails that leave in a world without mishaps: their mailing, and how many. */
  ObjIntConsumer<String> departures = (mailing, count) -> {};

  final SesAccount account = new SesAccount(Chapter.NONE);

  private final Agenda agenda;
  private final Mishaps mishaps;
  private final String configurationSet;
  private final BiConsumer<String, String> bus;

  /**
   * @param bus takes an event's type and its text
   */
  Post(Agenda agenda, Mishaps mishaps, String configurationSet, BiConsumer<String, String> bus) {
    this.agenda = agenda;
    this.mishaps = mishaps;
    this.configurationSet = configurationSet;
    this.bus = bus;
    account.set(
        agora.testkit.aws.JsonTrees.of(
            Map.of("maxSendRate", mishaps.maxSendRate, "max24HourSend", mishaps.dailyQuota)));
    account.fate(address -> fate());
  }

  /** Whole calls that SES refuses. */
  void refuse(HttpRequestIn request) {
    if (!request.path().equals(BULKS)) {
      return;
    }
    calls++;
    if (mishaps.happens(mishaps.halting)) {
      throw AwsError.badRequest("SendingPausedException", "Sending is paused.");
    }
    if (mishaps.happens(mishaps.throttled / 4)) {
      throw new AwsError(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }
  }

  void left(String mailing, int count) {
    departures.accept(mailing, count);
  }

  private Optional<String> fate() {
    if (mishaps.happens(mishaps.throttled)) {
      return Optional.of(PASSING.get(mishaps.upTo(PASSING.size())));
    }
    return mishaps.happens(mishaps.rejected) ? Optional.of("MESSAGE_REJECTED") : Optional.empty();
  }

  @Override
  public String accept(MailDraft draft) {
    if (!draft.tags().containsKey("mailing")) {
      return "s"; // to staff
    }
    mails++;
    Instant known = tell(draft);
    Invocation by = Lambda.CURRENT.get();
    String address = draft.first();
    taken
        .computeIfAbsent(address, _ -> new ArrayList<>())
        .add(new Taken(address, agenda.instant(), by, by.asked(), known));
    return "m";
  }

  /** When the first event of the mail reaches a queue. */
  private @Nullable Instant tell(MailDraft draft) {
    Map<String, Object> tags = new LinkedHashMap<>();
    draft.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    tags.put("ses:configuration-set", List.of(configurationSet));
    Instant first = later(event("Email Sent", tags, "send", Map.of()), null);
    if (mishaps.happens(mishaps.bounced)) {
      String type = mishaps.happens(0.5) ? "Permanent" : "Transient";
      return later(event("Email Bounced", tags, "bounce", Map.of("bounceType", type)), first);
    }
    if (mishaps.happens(mishaps.rejected / 4)) {
      return later(event("Email Rejected", tags, "reject", Map.of("reason", "Bad content")), first);
    }
    first = later(event("Email Delivered", tags, "delivery", Map.of()), first);
    if (mishaps.happens(mishaps.complained)) {
      first = later(event("Email Complaint Received", tags, "complaint", Map.of()), first);
    }
    return first;
  }

  private record Event(String type, String text) {}

  private static Event event(
      String type, Map<String, Object> tags, String field, Map<String, Object> what) {
    Map<String, Object> mail = new LinkedHashMap<>(); // the same text in every run
    mail.put("messageId", "m");
    mail.put("tags", tags);
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("mail", mail);
    detail.put(field, what);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("source", "aws.ses");
    event.put("detail-type", type);
    event.put("detail", detail);
    return new Event(type, Json.write(event));
  }

  /**
   * Sends the event on its way; returns when it arrives, or the other instant if that is earlier.
   */
  private @Nullable Instant later(Event event, @Nullable Instant other) {
    if (mishaps.happens(mishaps.lostEvent)) {
      return other;
    }
    int copies = mishaps.happens(mishaps.duplicate) ? 2 : 1;
    Instant first = other;
    for (int i = 0; i < copies; i++) {
      Instant at = agenda.instant().plus(delay());
      agenda.at(at, () -> bus.accept(event.type(), event.text()));
      first = first == null || at.isBefore(first) ? at : first;
    }
    return first;
  }

  /** Mostly within a minute; else within the time that it is waited for, or after it. */
  private Duration delay() {
    if (!mishaps.happens(mishaps.lateEvent)) {
      return mishaps.between(200, 60_000);
    }
    return mishaps.happens(0.6)
        ? mishaps.between(60_000, 800_000)
        : mishaps.between(900_000, 3 * 3_600_000);
  }
}
