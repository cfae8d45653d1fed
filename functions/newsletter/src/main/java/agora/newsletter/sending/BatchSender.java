package agora.newsletter.sending;

import agora.edge.lambda.Log;
import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.mailings.BatchClaims.Attempt.Held;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Mailings;
import agora.newsletter.notices.PauseNotices;
import agora.newsletter.sources.DayParts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** Sends one batch, unless its mailing is paused or its event is gone. */
record BatchSender(
    Mailings mailings,
    BatchClaims claims,
    DayParts.Source days,
    ReputationGuard guard,
    PauseNotices notices,
    BatchRun.Services services) {

  private static final Duration ACCOUNT_IS_ASKED = Duration.ofSeconds(10);

  /** Sends what may be sent now of a batch. */
  BatchOutcome send(MailingId id, int number) {
    Mailing mailing = mailings.find(id).orElseThrow();
    if (!mailing.state().sends()) {
      Log.info(
          "batch-not-sent",
          Map.of("mailing", id, "batch", number, "state", mailing.state().name()));
      notices.tell(mailing); // who paused it may have been lost before staff were told
      return new BatchOutcome.Over(); // who lets the mailing go on queues its batches again
    }
    Optional<UnaryOperator<Recipient>> current = current(mailing);
    if (current.isEmpty()) {
      mailings.cancel(id, Mailing.Reason.EVENT_GONE, services.clock().instant());
      return new BatchOutcome.Over();
    }
    if (guard.stops(mailing)) {
      return new BatchOutcome.Over();
    }
    try {
      services.account().allowance();
    } catch (TooManyRequestsException e) { // many senders started at once, and all ask SES
      return new BatchOutcome.Later(ACCOUNT_IS_ASKED);
    }
    return switch (claims.claim(id, number)) {
      case BatchClaims.Attempt.Over _ -> new BatchOutcome.Over();
      // Its holder may be lost together with its message: look again when the lease is over.
      case BatchClaims.Attempt.Taken _ -> new BatchOutcome.Later(BatchClaims.LEASE);
      case Held claim -> new BatchRun(services, mailing, claim, current.get()).run();
    };
  }

  /**
   * What recipients get of what was planned for them, which changes where an event is cancelled
   * since; empty where nobody gets anything.
   */
  private Optional<UnaryOperator<Recipient>> current(Mailing mailing) {
    return switch (mailing.kind().family()) {
      case ISSUES, MESSAGES -> Optional.of(UnaryOperator.identity());
      case EVENTS -> current(days.of(mailing));
    };
  }

  private static Optional<UnaryOperator<Recipient>> current(DayParts day) {
    int standing = day.standing();
    if (standing == 0) {
      return Optional.empty();
    }
    return Optional.of(
        standing == day.all() ? UnaryOperator.identity() : each -> day.left(each, standing));
  }
}
