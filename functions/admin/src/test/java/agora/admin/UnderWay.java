package agora.admin;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The December issue's mailing, planned for three members, as the planner leaves it. */
final class UnderWay {

  static final String MAILING = "her-er-debat_2026-12";

  private UnderWay() {}

  static DynamoDbClient begin(Staff staff) {
    return begin(staff, "her-er-debat", "2026-12");
  }

  /** The mailing of a club's issue, planned for the same three. */
  static DynamoDbClient begin(Staff staff, String club, String issue) {
    String mailing = Mailing.id(club, issue).value();
    DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();
    String table = Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE"));
    Mailings mailings = new Mailings(dynamo, table);
    mailings.saveLink(new MailingId(mailing), "l1", "bog", "https://old.example/", "k");
    new Batches(dynamo, table)
        .putIfAbsent(
            new MailingId(mailing),
            0,
            new Batches.Batch(
                List.of(
                    new Mailing.Recipient(new MemberId("m0"), ""),
                    new Mailing.Recipient(new MemberId("m1"), ""),
                    new Mailing.Recipient(new MemberId("m2"), "")),
                "m2"));
    for (int i = 0; i < 2; i++) { // the third was erased since
      Item member =
          Item.of(club, "m" + i)
              .with("email", "m" + i + "@x.example")
              .with("language", "da")
              .with("topics", List.of())
              .with("tracking", "NONE")
              .with("state", "ACTIVE")
              .with("source", "web")
              .with("joined", "2026-11-01T10:00:00Z");
      dynamo.putItem(
          put ->
              put.tableName(Objects.requireNonNull(staff.environment.get("MEMBERS_TABLE")))
                  .item(member.values()));
    }
    mailings.begin(
        new Mailing(
            new MailingId(mailing),
            Mailing.Kind.ISSUE,
            Mailing.State.PLANNED,
            null,
            club,
            issue,
            "Her er debat <debat@bibliotek.example>",
            "svar@bibliotek.example",
            List.of("redaktion@bibliotek.example"),
            3,
            1,
            "m2",
            Instant.parse("2026-11-24T09:00:00Z"),
            null,
            null,
            null));
    return dynamo;
  }
}
