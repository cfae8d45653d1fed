package agora.newsletter;

import agora.edge.lambda.Log;
import agora.events.Events;
import agora.mailings.Claims;
import agora.mailings.Claims.Attempt.Held;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** Sends one batch, unless its mailing is paused or its event is gone. */
record BatchSender(Mailings mailings, Claims claims, Events events, Watch watch, Pass.Desk desk) {

  private static final Duration ACCOUNT_IS_ASKED = Duration.ofSeconds(10);

  /** Sends what may be sent now of a batch. */
  Next send(String id, int number) {
    Mailing mailing = mailings.find(id).orElseThrow();
    if (!mailing.state().sends()) {
      Log.info(
          "batch-not-sent",
          Map.of("mailing", id, "batch", number, "state", mailing.state().name()));
      return new Next.Over(); // who lets the mailing go on queues its batches again
    }
    if (eventIsGone(mailing)) {
      mailings.cancel(id, Mailing.Reason.EVENT_GONE);
      return new Next.Over();
    }
    if (watch.stops(mailing)) {
      return new Next.Over();
    }
    try {
      desk.account().allowance();
    } catch (TooManyRequestsException e) { // many senders started at once, and all ask SES
      return new Next.Later(ACCOUNT_IS_ASKED);
    }
    return switch (claims.claim(id, number)) {
      case Claims.Attempt.Over _ -> new Next.Over();
      // Its holder may be lost together with its message: look again when the lease is over.
      case Claims.Attempt.Taken _ -> new Next.Later(Claims.LEASE);
      case Held held -> new Pass(desk, mailing, held).run();
    };
  }

  /** Of a day's mail about several events, some still take place, or it would not have begun. */
  private boolean eventIsGone(Mailing mailing) {
    return switch (mailing.kind()) {
      case ISSUE, CORRECTION -> false;
      case BEFORE_EVENT, AFTER_EVENT, TICKETS_OPEN, TICKETS_CLOSING ->
          mailing.isAboutOneEvent()
              && events
                  .find(mailing.club(), mailing.about())
                  .filter(event -> !event.cancelled())
                  .isEmpty();
    };
  }
}
