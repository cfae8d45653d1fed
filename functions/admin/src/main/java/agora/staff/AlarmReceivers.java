package agora.staff;

import agora.checks.Problem;
import agora.edge.aws.Environment;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * Whether anybody hears the alarms: SNS tells them to whoever was named and has then said yes, by
 * the link of a mail. Where nobody has, the alarms of the account's own console are all there is.
 *
 * @param topic the ARN of what the alarms go to
 */
record AlarmReceivers(Supplier<SnsClient> sns, String topic) {

  /** What SNS writes in place of an ARN, of who has not said yes. */
  private static final String PENDING = "PendingConfirmation";

  /** The same of who is told no more; such a line stays for some days. */
  private static final String DELETED = "Deleted";

  /** Three pages of SNS's, which no library has: so a wait has its end. */
  private static final int MOST = 300;

  static AlarmReceivers in(Environment environment) {
    return new AlarmReceivers(
        environment.lazy(
            () ->
                SnsClient.builder()
                    .overrideConfiguration(client -> client.apiCallTimeout(SetupFindings.PATIENCE)),
            "SNS"),
        environment.get("ALARM_TOPIC"));
  }

  void check(SetupFindings found) {
    found
        .asked(this::heard, "alarms")
        .ifPresent(
            heard -> found.unless(heard.told() > 0 && heard.waiting() == 0, "alarms", heard));
  }

  private Problem.UnheardAlarms heard() {
    int told = 0;
    int waiting = 0;
    for (Subscription each :
        sns
            .get()
            .listSubscriptionsByTopicPaginator(list -> list.topicArn(topic))
            .subscriptions()
            .stream()
            .limit(MOST)
            .toList()) {
      switch (each.subscriptionArn()) {
        case PENDING -> waiting++;
        case DELETED -> {}
        default -> told++;
      }
    }
    return new Problem.UnheardAlarms(told, waiting);
  }
}
