package agora.admin;

import agora.checks.FieldError;
import agora.edge.lambda.Json;
import agora.issues.ContentHash;
import agora.issues.Issue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends an approved issue, ten minutes from now: the time in which staff can still regret it. */
final class SendNow implements Command {

  private static final Duration REGRET =
      Duration.ofMinutes(10); // SQS holds a message for 15 at most

  private final Content content;
  private final SqsClient sqs;
  private final String planQueue;
  private final InstantSource clock;

  SendNow(Content content, SqsClient sqs, String planQueue, InstantSource clock) {
    this.content = content;
    this.sqs = sqs;
    this.planQueue = planQueue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "send-now";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "issue", "the id of an approved issue");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.text("club");
    String issue = input.text("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Issue> found = content.issues().find(club, issue);
    if (found.isEmpty()) {
      return Outcome.missing("issue", "The club has no issue " + issue + ".");
    }
    if (!ContentHash.of(found.get()).equals(found.get().approved())) {
      return new Outcome.Refused(
          409,
          "The issue is not approved",
          "Approve the issue as it stands now, then send it.",
          List.of(new FieldError("issue", "This issue is not approved.")));
    }
    return new Outcome.Done(queued(club, issue));
  }

  private Map<String, Object> queued(String club, String issue) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("mailing", club + "_" + issue);
    message.put("club", club);
    message.put("issue", issue);
    sqs.sendMessage(
        send ->
            send.queueUrl(planQueue)
                .messageBody(Json.write(message))
                .delaySeconds(Math.toIntExact(REGRET.toSeconds())));
    message.put("leaves", clock.instant().plus(REGRET));
    return message;
  }
}
