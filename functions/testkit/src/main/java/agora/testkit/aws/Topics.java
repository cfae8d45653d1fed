package agora.testkit.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * SNS as far as the club asks it: who is to be told what a topic has to tell. It answers in XML, a
 * hundred at a time. Thread-safe.
 */
public final class Topics {

  private static final int PAGE = 100;

  private final Map<String, List<String>> declared;
  private final UnaryOperator<List<String>> standing;
  private final Calls calls;

  /**
   * The template's topics.
   *
   * @param declared the addresses that are told, by the topic's ARN
   * @param standing the ARN of each address's subscription, or what AWS writes in its place; an
   *     {@link AwsError} is answered
   */
  public Topics(
      Map<String, List<String>> declared, UnaryOperator<List<String>> standing, Calls calls) {
    this.declared = declared;
    this.standing = standing;
    this.calls = calls;
  }

  /** The ARNs of addresses which all have said yes. */
  public static List<String> confirmed(List<String> addresses) {
    return addresses.stream()
        .map(
            each ->
                "arn:aws:sns:eu-north-1:000000000000:alerts:"
                    + UUID.nameUUIDFromBytes(each.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  HttpAnswer answer(String caller, HttpRequestIn request) {
    Map<String, String> asked = HttpRequestIn.parameters(request.text());
    String topic = asked.getOrDefault("TopicArn", "");
    try {
      if (!asked.getOrDefault("Action", "").equals("ListSubscriptionsByTopic")) {
        throw AwsError.badRequest("InvalidAction", "SNS lists subscriptions alone here.");
      }
      calls.saw(caller, "sns:ListSubscriptionsByTopic", topic);
      List<String> addresses = declared.get(topic);
      if (addresses == null) {
        throw new AwsError(404, "NotFound", "Topic does not exist");
      }
      int from = Integer.parseInt(asked.getOrDefault("NextToken", "0"));
      return xml(200, listed(topic, standing.apply(addresses), from));
    } catch (AwsError e) {
      return xml(
          e.status,
          "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>0</RequestId></ErrorResponse>"
              .formatted(e.type, e.getMessage()));
    }
  }

  private static String listed(String topic, List<String> arns, int from) {
    int to = Math.min(arns.size(), from + PAGE);
    List<String> members = new ArrayList<>();
    for (int i = from; i < to; i++) {
      members.add(
          "<member><TopicArn>%s</TopicArn><Protocol>email</Protocol><SubscriptionArn>%s</SubscriptionArn><Owner>000000000000</Owner><Endpoint>alarm-%d@bibliotek.example</Endpoint></member>"
              .formatted(topic, arns.get(i), i));
    }
    return "<ListSubscriptionsByTopicResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><ListSubscriptionsByTopicResult><Subscriptions>%s</Subscriptions>%s</ListSubscriptionsByTopicResult><ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></ListSubscriptionsByTopicResponse>"
        .formatted(
            String.join("", members),
            to == arns.size() ? "" : "<NextToken>%d</NextToken>".formatted(to));
  }

  private static HttpAnswer xml(int status, String body) {
    return HttpAnswer.of(status, "text/xml", body);
  }
}
