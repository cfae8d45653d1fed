package agora.staff;

import agora.clubs.Club;
import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Has a mailing leave ten minutes from now, the time in which staff can regret it; a preview leaves
 * at once.
 */
public record Sending(
    Mailings mailings,
    Supplier<SqsClient> sqs,
    String planQueue,
    String mailDomain,
    InstantSource clock) {

  /** Lets a mailing wait; one that waits already is asked for again, and leaves when it said. */
  Outcome<Queued> wait(Club club, Mailing.Kind kind, MailingId id, String about) {
    Instant now = clock.instant();
    Instant leaves = now.plus(Mailing.REGRET);
    Mailing mailing = Mailing.waiting(id, kind, club, about, mailDomain, now, leaves, null);
    if (!mailings.begin(mailing) && !mailings.again(id, leaves)) {
      Mailing begun = mailings.find(id).orElseThrow();
      Instant notBefore = begun.notBefore();
      if (begun.state() != Mailing.State.WAITING || notBefore == null) {
        return begun(begun);
      }
      leaves = notBefore;
    }
    return queued(mailing, now, leaves);
  }

  /** Sends a preview of an issue at once; each time it is asked for is a mailing of its own. */
  Outcome<Queued> preview(Club club, String issue) {
    Instant now = clock.instant();
    for (int number = 1; ; number++) {
      Mailing mailing =
          Mailing.waiting(
              Mailing.preview(club.id(), issue, number),
              Mailing.Kind.PANEL,
              club,
              issue,
              mailDomain,
              now,
              null,
              null);
      if (mailings.begin(mailing)) {
        return queued(mailing, now, now);
      }
    }
  }

  private Outcome<Queued> queued(Mailing mailing, Instant now, Instant leaves) {
    String message = Json.write(Map.of("mailing", mailing.id()));
    Duration left = now.isBefore(leaves) ? Duration.between(now, leaves) : Duration.ZERO;
    sqs.get()
        .sendMessage(
            send ->
                send.queueUrl(planQueue)
                    .messageBody(message)
                    .delaySeconds(Math.toIntExact(left.toSeconds())));
    return new Outcome.Done<>(new Queued(mailing.id(), mailing.club(), leaves));
  }

  /** A mailing that waits, and when it leaves. */
  public record Queued(MailingId mailing, String club, Instant leaves) {}

  private static Outcome<Queued> begun(Mailing begun) {
    return Outcome.refused(
        begun.state() == Mailing.State.CANCELLED
            ? new RefusalReason.CancelledHalfway()
            : new RefusalReason.SentAlready(),
        List.of());
  }
}
