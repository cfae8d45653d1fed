package agora.staff;

import agora.checks.Problem;
import agora.edge.lambda.Json;
import agora.mailings.Mailing;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Lets a paused mailing go on: the planner queues its unfinished batches again. One that goes on
 * already is queued again too, so that this can be said twice.
 */
public record ResumeMailing(SentMailings mailings, Supplier<SqsClient> sqs, String planQueue)
    implements Command<SentMailings.State> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("resume-mailing", Role.APPROVER, Field.club(), Field.mailing());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<SentMailings.State> run(Input input) {
    return mailings.with(input, this::resume);
  }

  private Outcome<SentMailings.State> resume(Mailing mailing) {
    Mailing.Reason reason = mailing.reason();
    boolean resumed =
        mailing.state() == Mailing.State.PAUSED
            && reason != null
            && mailings.mailings().resume(mailing.id(), reason);
    if (!resumed && !mailing.state().sends()) {
      return Outcome.refused(
          new RefusalReason.NothingToResume(mailing.state()), "mailing", new Problem.WaitsNoMore());
    }
    String requeue = Json.write(Map.of("task", "requeue", "mailing", mailing.id(), "from", 0));
    sqs.get().sendMessage(send -> send.queueUrl(planQueue).messageBody(requeue));
    return mailings.state(mailing);
  }
}
