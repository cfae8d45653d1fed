package agora.staff;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.mailings.Mailing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Shows a mailing's batches that were given up, each with its reason, and sends them again. */
public record RetryBatches(
    SentMailings mailings,
    BatchClaims claims,
    Supplier<SqsClient> sqs,
    String deadLetters,
    String sendQueue)
    implements Command<RetryBatches.Retried> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "retry-batches",
          Role.APPROVER,
          Field.club(),
          Field.mailing(),
          Field.choice(
              "look",
              List.of("yes", "no"),
              "yes to see the batches and their reasons alone; they stay where they are"));

  /** What is read but not taken shows up again after so many seconds. */
  private static final int HIDDEN = 30;

  private static final int MOST_CALLS = 20;

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Retried> run(Input input) {
    boolean look = input.textOr("look", "no").equals("yes");
    return mailings.with(input, mailing -> retry(mailing, look));
  }

  private Outcome<Retried> retry(Mailing mailing, boolean look) {
    List<Batch> found = new ArrayList<>();
    for (Message message : given(mailing.id())) {
      int batch = Integer.parseInt(field(message, "batch"));
      found.add(new Batch(batch, claims.seen(mailing.id(), batch, batch + 1).getFirst().problem()));
      if (!look) {
        String again = Json.write(Map.of("mailing", mailing.id(), "batch", batch));
        sqs.get()
            .sendMessage(
                send ->
                    send.queueUrl(sendQueue)
                        .messageBody(again)
                        .messageGroupId(mailing.id().group(batch)));
        sqs.get()
            .deleteMessage(
                delete -> delete.queueUrl(deadLetters).receiptHandle(message.receiptHandle()));
      }
    }
    return new Outcome.Done<>(new Retried(mailing.id(), found, look ? 0 : found.size()));
  }

  /**
   * The batches that were given up.
   *
   * @param retried how many of them are sent again
   */
  public record Retried(MailingId mailing, List<Batch> batches, int retried) {}

  /** A batch that was given up, and why. */
  public record Batch(int batch, String reason) {}

  /** The dead letters of one mailing. */
  private List<Message> given(MailingId mailing) {
    List<Message> given = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int call = 0; call < MOST_CALLS; call++) {
      List<Message> messages =
          sqs.get()
              .receiveMessage(
                  receive ->
                      receive
                          .queueUrl(deadLetters)
                          .maxNumberOfMessages(10)
                          .visibilityTimeout(HIDDEN)
                          .waitTimeSeconds(0))
              .messages();
      if (messages.isEmpty()) {
        break;
      }
      for (Message message : messages) {
        if (seen.add(message.messageId())
            && field(message, "mailing").equals(mailing.value())
            && !field(message, "batch").isEmpty()) { // a step of the planner lies there too
          given.add(message);
        }
      }
    }
    return given;
  }

  private static String field(Message message, String name) {
    try {
      return Json.asText(Json.object(message.body()).get(name));
    } catch (IOException e) {
      return ""; // no batch of ours: it stays where it is
    }
  }
}
