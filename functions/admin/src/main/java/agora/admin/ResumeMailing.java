package agora.admin;

import agora.edge.lambda.Json;
import agora.mailings.Mailing;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Lets a paused mailing go on: the planner queues its unfinished batches again. One that goes on
 * already is queued again too, so that this can be said twice.
 */
record ResumeMailing(SentMailings mailings, SqsClient sqs, String planQueue) implements Command {

  @Override
  public String name() {
    return "resume-mailing";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "mailing", "the mailing's id");
  }

  @Override
  public Outcome run(Input input) {
    return mailings.with(input, this::resume);
  }

  private Outcome resume(Mailing mailing) {
    Mailing.Reason reason = mailing.reason();
    boolean resumed =
        mailing.state() == Mailing.State.PAUSED
            && reason != null
            && mailings.mailings().resume(mailing.id(), reason);
    if (!resumed && !mailing.state().sends()) {
      return SentMailings.refused(mailing, "it does not go on.");
    }
    String requeue = Json.write(Map.of("task", "requeue", "mailing", mailing.id(), "from", 0));
    sqs.sendMessage(send -> send.queueUrl(planQueue).messageBody(requeue));
    return mailings.state(mailing);
  }
}
