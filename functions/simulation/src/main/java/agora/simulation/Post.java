package agora.simulation;

import agora.edge.lambda.Json;
import agora.simulation.aws.MemoryMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** SES: takes mails, or doesn't, and tells of each in events that come late, twice or never. */
final class Post implements MemoryMail.Post {

  private static final List<BulkEmailStatus> PASSING =
      List.of(
          BulkEmailStatus.ACCOUNT_THROTTLED,
          BulkEmailStatus.TRANSIENT_FAILURE,
          BulkEmailStatus.FAILED);

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
  private final Deque<Instant> today = new ArrayDeque<>();

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
  }

  @Override
  public GetAccountResponse account() {
    return GetAccountResponse.builder()
        .productionAccessEnabled(true)
        .sendingEnabled(true)
        .enforcementStatus("HEALTHY")
        .sendQuota(
            quota ->
                quota
                    .maxSendRate((double) mishaps.maxSendRate)
                    .max24HourSend((double) mishaps.dailyQuota)
                    .sentLast24Hours((double) sentLast24Hours()))
        .build();
  }

  private int sentLast24Hours() {
    while (!today.isEmpty() && !today.peek().isAfter(agenda.instant().minus(Duration.ofDays(1)))) {
      today.remove();
    }
    return today.size();
  }

  @Override
  public void single(SendEmailRequest request) {}

  @Override
  public List<BulkEmailEntryResult> bulk(SendBulkEmailRequest request) {
    calls++;
    if (mishaps.happens(mishaps.halting)) {
      throw SendingPausedException.builder().message("Sending is paused.").statusCode(400).build();
    }
    if (mishaps.happens(mishaps.throttled / 4)) {
      throw TooManyRequestsException.builder()
          .message("Maximum sending rate exceeded.")
          .statusCode(429)
          .build();
    }
    return request.bulkEmailEntries().stream().map(entry -> answer(request, entry)).toList();
  }

  private BulkEmailEntryResult answer(SendBulkEmailRequest request, BulkEmailEntry entry) {
    String address = entry.destination().toAddresses().getFirst();
    if (sentLast24Hours() >= mishaps.dailyQuota) {
      return status(BulkEmailStatus.ACCOUNT_DAILY_QUOTA_EXCEEDED);
    }
    if (mishaps.happens(mishaps.throttled)) {
      return status(PASSING.get(mishaps.upTo(PASSING.size())));
    }
    if (mishaps.happens(mishaps.rejected)) {
      return status(BulkEmailStatus.MESSAGE_REJECTED);
    }
    mails++;
    today.add(agenda.instant());
    Instant known = tell(request, entry);
    Invocation by = Lambda.CURRENT.get();
    taken
        .computeIfAbsent(address, _ -> new ArrayList<>())
        .add(new Taken(address, agenda.instant(), by, by.asked(), known));
    return status(BulkEmailStatus.SUCCESS);
  }

  private static BulkEmailEntryResult status(BulkEmailStatus status) {
    return BulkEmailEntryResult.builder().status(status).messageId("m").build();
  }

  /** When the first event of the mail reaches a queue. */
  private @Nullable Instant tell(SendBulkEmailRequest request, BulkEmailEntry entry) {
    Map<String, Object> tags = new LinkedHashMap<>();
    for (MessageTag tag : request.defaultEmailTags()) {
      tags.put(tag.name(), List.of(tag.value()));
    }
    for (MessageTag tag : entry.replacementTags()) {
      tags.put(tag.name(), List.of(tag.value()));
    }
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
