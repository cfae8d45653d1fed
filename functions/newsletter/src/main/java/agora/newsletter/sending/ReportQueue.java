package agora.newsletter.sending;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of SES's reports of mails that were sent and delivered. */
record ReportQueue(Supplier<SqsClient> sqs, String queue) {

  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  /** Whether all that SES has reported so far is taken in. */
  boolean drained() {
    var counts =
        sqs.get()
            .getQueueAttributes(get -> get.queueUrl(queue).attributeNames(COUNTS))
            .attributes();
    return COUNTS.stream().allMatch(each -> "0".equals(counts.getOrDefault(each, "0")));
  }
}
