package agora.newsletter.planning;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.newsletter.sending.SendQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Queues a mailing's unfinished batches again, when it goes on after a pause. It looks at a hundred
 * claims at a time, and asks for another call where many are left; a batch that is queued twice is
 * sent once.
 */
record Requeue(
    Mailings mailings,
    BatchClaims claims,
    Planner planner,
    SendQueue batches,
    Supplier<SqsClient> sqs,
    String planQueue) {

  private static final int CLAIMS = 100;
  private static final int BATCHES_A_CALL = 1000;

  /**
   * Queues batches.
   *
   * @param from the first batch to look at
   * @return how it ended, for the log
   */
  String run(MailingId id, int from) {
    mailings.resume(id, Mailing.Reason.DAILY_QUOTA); // of the pauses, this one ends by itself
    Mailing mailing = mailings.find(id).orElseThrow();
    if (!mailing.state().sends()) {
      return "not-sending";
    }
    int to = Math.min(mailing.batches(), from + BATCHES_A_CALL);
    List<Integer> unfinished = new ArrayList<>();
    for (int batch = from; batch < to; batch += CLAIMS) {
      claims.seen(id, batch, Math.min(to, batch + CLAIMS)).stream()
          .filter(seen -> seen.state() != BatchClaims.State.SENT)
          .forEach(seen -> unfinished.add(seen.batch()));
    }
    for (int i = 0; i < unfinished.size(); i += SendQueue.MOST) {
      batches.add(id, unfinished.subList(i, Math.min(unfinished.size(), i + SendQueue.MOST)));
    }
    if (to < mailing.batches()) {
      String more = Json.write(Map.of("task", "requeue", "mailing", id, "from", to));
      sqs.get().sendMessage(send -> send.queueUrl(planQueue).messageBody(more));
    } else if (mailing.state() == Mailing.State.PLANNING) {
      planner.go(id, 0);
    }
    return "requeued";
  }
}
