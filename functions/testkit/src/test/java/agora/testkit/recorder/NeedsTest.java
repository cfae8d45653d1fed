package agora.testkit.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

class NeedsTest {

  private static List<String> needs(SdkPojo request) {
    return Needs.of(request).stream().map(each -> each.action() + " " + each.resource()).toList();
  }

  @Test
  void aTransactionNeedsTheActionsOfItsParts() {
    var request =
        TransactWriteItemsRequest.builder()
            .transactItems(
                TransactWriteItem.builder().put(put -> put.tableName("a")).build(),
                TransactWriteItem.builder().conditionCheck(check -> check.tableName("b")).build())
            .build();
    assertEquals(
        List.of(
            "dynamodb:PutItem arn:aws:dynamodb:eu-north-1:000000000000:table/a",
            "dynamodb:ConditionCheckItem arn:aws:dynamodb:eu-north-1:000000000000:table/b"),
        needs(request));
  }

  @Test
  void aQueryOfAnIndexNeedsTheIndex() {
    assertEquals(
        List.of("dynamodb:Query arn:aws:dynamodb:eu-north-1:000000000000:table/a/index/byDay"),
        needs(QueryRequest.builder().tableName("a").indexName("byDay").build()));
  }

  @Test
  void aBulkMailNeedsIdentityConfigurationSetAndTemplate() {
    var request =
        SendBulkEmailRequest.builder()
            .fromEmailAddress("Debat <debat@bibliotek.example>")
            .configurationSetName("agora")
            .build();
    String ses = "arn:aws:ses:eu-north-1:000000000000:";
    assertEquals(
        List.of(
            "ses:SendBulkEmail " + ses + "identity/bibliotek.example",
            "ses:SendBulkEmail " + ses + "configuration-set/agora",
            "ses:SendBulkEmail " + ses + "template/*",
            "ses:SendBulkTemplatedEmail " + ses + "identity/bibliotek.example",
            "ses:SendBulkTemplatedEmail " + ses + "configuration-set/agora",
            "ses:SendBulkTemplatedEmail " + ses + "template/*"),
        needs(request));
  }

  @Test
  void aMailToOneNeedsTheRecipientsIdentityTooAndShowsItsSender() {
    var request =
        SendEmailRequest.builder().fromEmailAddress("Debat <debat@bibliotek.example>").build();
    String ses = "arn:aws:ses:eu-north-1:000000000000:identity/";
    Map<String, String> from = Map.of("ses:FromAddress", "debat@bibliotek.example");
    assertEquals(
        List.of(
            new Need("ses:SendEmail", ses + "bibliotek.example", from),
            new Need("ses:SendEmail", ses + Needs.RECIPIENT, from)),
        Needs.of(request));
  }

  @Test
  void aScheduleNeedsItsRoleToBePassedOn() {
    var request =
        UpdateScheduleRequest.builder()
            .name("issue-a")
            .groupName("agora")
            .target(target -> target.roleArn("arn:aws:iam::000000000000:role/r"))
            .build();
    assertEquals(
        List.of(
            new Need(
                "scheduler:UpdateSchedule",
                "arn:aws:scheduler:eu-north-1:000000000000:schedule/agora/issue-a"),
            new Need(
                "iam:PassRole",
                "arn:aws:iam::000000000000:role/r",
                Map.of("iam:PassedToService", "scheduler.amazonaws.com"))),
        Needs.of(request));
  }

  @Test
  void aQueueIsNamedByItsUrl() {
    assertEquals(
        List.of("sqs:SendMessage arn:aws:sqs:eu-north-1:000000000000:agora-Q"),
        needs(
            SendMessageBatchRequest.builder()
                .queueUrl("http://localhost:8080/000000000000/agora-Q")
                .build()));
  }

  @Test
  void aCallThatIsNotKnownIsNotTakenForNothing() {
    assertEquals(
        List.of("dynamodb:ListContributorInsights unknown"),
        needs(ListContributorInsightsRequest.builder().build()));
  }
}
