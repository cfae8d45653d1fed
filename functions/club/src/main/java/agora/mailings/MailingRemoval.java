package agora.mailings;

import agora.ids.MailingId;
import agora.store.Partition;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Removes the mailings of a club that is gone: their texts and links, whom they went to, and what
 * had begun them. A mailing stays listed until all of the club's are gone, so that whoever was cut
 * off finds those that are left.
 */
public final class MailingRemoval {

  private final Partition rows;
  private final Batches batches;
  private final Mailings mailings;

  public MailingRemoval(DynamoDbClient dynamo, String table) {
    this.rows = new Partition(dynamo, table);
    this.batches = new Batches(dynamo, table);
    this.mailings = new Mailings(dynamo, table);
  }

  /** The ids of the club's mailings, in their order. */
  public List<MailingId> of(String club) {
    return mailings.of(club);
  }

  /** How many batches a mailing may have: one more than it counts, which planning had begun. */
  public int batches(MailingId mailing) {
    return mailings.find(mailing).map(head -> head.batches() + 1).orElse(0);
  }

  /** The names that members who were tracked have in a batch. */
  public List<String> names(MailingId mailing, int batch) {
    return batches.find(mailing, batch).stream()
        .flatMap(each -> each.recipients().stream())
        .map(Mailing.Recipient::pseudonym)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Removes a batch: whom it went to, and what became of them. */
  public void batch(MailingId mailing, int batch) {
    String partition = Batches.partition(mailing, batch);
    rows.remove(partition, Batches.sk(batch));
    rows.remove(partition, BatchClaimRow.sk(batch));
  }

  /** Removes all else of a mailing but that it is listed. */
  public void mailing(MailingId mailing) {
    rows.clear(mailing.value());
  }

  /** Removes the list, and which of them began when. */
  public void list(String club) {
    rows.clear(TriggerRow.partition(club));
    rows.clear(ListedRow.partition(club));
  }
}
