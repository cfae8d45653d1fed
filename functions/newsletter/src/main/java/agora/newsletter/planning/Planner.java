package agora.newsletter.planning;

import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.ids.MailingId;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailings;
import agora.newsletter.notices.StaffMail;
import agora.newsletter.sending.SendQueue;
import agora.newsletter.sources.MailingSource;
import agora.newsletter.sources.Objection;
import agora.newsletter.sources.PlanningResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Takes a mailing from waiting to planned. Any step can be interrupted, or taken by two at once:
 * what is written is the same or is not written twice, and the head's cursor says where to go on.
 */
final class Planner {

  /** Well within the function's time, together with what one batch can take. */
  private static final Duration CALL = Duration.ofSeconds(35);

  private static final int BATCHES_A_CALL = 400;

  /**
   * Fifty times what a million members need. Lambda's own guard against circles is off, since a
   * plan is one on purpose.
   */
  private static final int CALLS_AT_MOST = 2_500;

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15); // of SQS

  private final Mailings mailings;
  private final Batches batches;
  private final Function<Mailing, MailingSource> sources;
  private final DeploymentCheck deployment;
  private final StaffMail staff;
  private final Queues queues;
  private final InstantSource clock;

  /** The queues, by their URLs. */
  record Queues(Supplier<SqsClient> sqs, String plan, String send) {
    private void ask(Map<String, Object> body, Duration delay) {
      sqs.get()
          .sendMessage(
              send ->
                  send.queueUrl(plan)
                      .messageBody(Json.write(body))
                      .delaySeconds(Math.toIntExact(delay.toSeconds())));
    }

    private void hand(Mailing head) {
      new SendQueue(sqs, send).add(head.id(), List.of(head.batches()));
    }
  }

  Planner(
      Mailings mailings,
      Batches batches,
      Function<Mailing, MailingSource> sources,
      DeploymentCheck deployment,
      StaffMail staff,
      Queues queues,
      InstantSource clock) {
    this.mailings = mailings;
    this.batches = batches;
    this.sources = sources;
    this.deployment = deployment;
    this.staff = staff;
    this.queues = queues;
    this.clock = clock;
  }

  /**
   * Takes a mailing as far as one call can.
   *
   * @param call how many calls came before this one
   */
  PlanningResult go(MailingId id, int call) {
    Mailing head = mailings.find(id).orElseThrow();
    return switch (head.state()) {
      case WAITING -> waited(head);
      case PLANNING -> plan(head, call);
      case PLANNED -> PlanningResult.PLANNED_BEFORE;
      case PAUSED -> PlanningResult.PAUSED;
      case CANCELLED -> PlanningResult.CANCELLED;
    };
  }

  /** Why the mailing may not leave; empty where it may. */
  Optional<Objection> objection(Mailing head) {
    return deployment.objection().or(() -> sources.apply(head).objection());
  }

  private PlanningResult waited(Mailing head) {
    Instant now = clock.instant();
    Instant notBefore = head.notBefore();
    if (notBefore != null && now.isBefore(notBefore)) {
      Duration left = Duration.between(now, notBefore).plusSeconds(1);
      ask(head, 0, left.compareTo(LONGEST_DELAY) < 0 ? left : LONGEST_DELAY);
      return PlanningResult.WAITING;
    }
    if (head.tooLate(now)) {
      mailings.regret(head.id(), Reason.TOO_LATE, now);
      return PlanningResult.TOO_LATE;
    }
    MailingSource source = sources.apply(head);
    Optional<Objection> objection = deployment.objection().or(source::objection);
    if (objection.isPresent()) {
      return refuse(head, objection.get());
    }
    source.start(mailings, head.id()); // by this call, an earlier try of it or another one
    return go(head.id(), 0);
  }

  private PlanningResult refuse(Mailing head, Objection objection) {
    Reason reason =
        objection.step() == PlanningResult.EVENT_GONE ? Reason.EVENT_GONE : Reason.NOT_READY;
    if (mailings.regret(head.id(), reason, clock.instant())) {
      tell(head, objection);
    }
    return objection.step();
  }

  /** Tells staff why a mailing did not leave. */
  void tell(Mailing head, Objection objection) {
    Log.info("mailing-refused", Map.of("mailing", head.id(), "why", objection.step().code()));
    staff.tell(head, say -> say.notSent(objection.why().apply(say)));
  }

  private PlanningResult plan(Mailing found, int call) {
    if (call > CALLS_AT_MOST) {
      throw new IllegalStateException("the plan has no end: " + found.id());
    }
    MailingSource source = sources.apply(found);
    source.write();
    Instant until = clock.instant().plus(CALL);
    Mailing head = found;
    Iterator<Batches.Batch> left = source.batches(head);
    for (int n = 0; n < BATCHES_A_CALL && left.hasNext() && clock.instant().isBefore(until); n++) {
      Batches.Batch cut = left.next();
      Batches.Batch batch = batches.putIfAbsent(head.id(), head.batches(), cut);
      if (!batch.recipients().isEmpty()) {
        queues.hand(head);
      }
      mailings.advance(head, batch.recipients().size(), batch.last());
      Mailing written = mailings.find(head.id()).orElseThrow();
      if (written.state() != Mailing.State.PLANNING) {
        return PlanningResult.CONTINUES; // staff stopped it, or another call planned the rest
      }
      // Another call may be further on, and a lost answer may hide that this one is: the head
      // tells.
      if (written.batches() != head.batches() + 1 || !written.cursor().equals(cut.last())) {
        left = source.batches(written);
      }
      head = written;
    }
    if (left.hasNext()) {
      ask(head, call + 1, Duration.ZERO);
      return PlanningResult.CONTINUES;
    }
    mailings.planned(head.id());
    Log.info("mailing-planned", Map.of("mailing", head.id(), "recipients", head.planned()));
    return PlanningResult.PLANNED;
  }

  private void ask(Mailing head, int call, Duration delay) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("mailing", head.id());
    message.put("call", call);
    queues.ask(message, delay);
  }
}
