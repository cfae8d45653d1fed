package agora.mailings;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Mailing.Recipient;
import agora.store.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who a batch goes to, written once. Sixty-four batches share a partition, so that planning a
 * million recipients has no hot key.
 */
public final class Batches {

  /**
   * Recipients of one batch, the most that BatchGetItem reads at once. SES takes 50 of one language
   * in a call, so that a batch in two languages is at most three calls.
   */
  public static final int SIZE = 100;

  private final Rows<BatchRow> rows;

  public Batches(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> BatchRow.SCHEMA);
  }

  /**
   * A batch as it was planned.
   *
   * @param last the last member that planning looked at for it
   */
  public record Batch(List<Recipient> recipients, String last) {}

  /** Writes the batch if there is none of its number, and returns the one that is there. */
  public Batch putIfAbsent(MailingId mailing, int number, Batch batch) {
    List<String> texts = batch.recipients().stream().map(Batches::text).toList();
    BatchRow row = new BatchRow(partition(mailing, number), sk(number), texts, batch.last());
    return rows.putIfAbsent(row) ? batch : find(mailing, number).orElseThrow();
  }

  public Optional<Batch> find(MailingId mailing, int number) {
    return rows.find(partition(mailing, number), sk(number))
        .map(
            row ->
                new Batch(row.recipients().stream().map(Batches::recipient).toList(), row.last()));
  }

  private static String text(Recipient recipient) {
    String text = recipient.member() + "~" + recipient.pseudonym();
    return recipient.variant().isEmpty() ? text : text + "~" + recipient.variant();
  }

  /**
   * What a mailing knows of a member.
   *
   * @param batch the number of the batch
   */
  public record Place(MailingId mailing, int batch, Recipient recipient) {}

  /**
   * The member's place in a mailing; empty where it is not for them. Members are planned in the
   * order of their ids, so the batch is found by halving: 15 reads among a million members.
   *
   * @param batches how many the mailing has
   */
  public Optional<Place> placeOf(MailingId mailing, int batches, MemberId member) {
    int low = 0;
    int high = batches - 1;
    while (low < high) { // the first batch whose last member is not before this one
      int middle = (low + high) / 2;
      if (find(mailing, middle).orElseThrow().last().compareTo(member.value()) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int number = low;
    return find(mailing, number)
        .flatMap(
            batch ->
                batch.recipients().stream()
                    .filter(each -> each.member().equals(member))
                    .findFirst())
        .map(recipient -> new Place(mailing, number, recipient));
  }

  private static Recipient recipient(String text) {
    String[] parts = text.split("~", 3);
    return new Recipient(MemberId.of(parts[0]), parts[1], parts.length == 3 ? parts[2] : "");
  }

  static String partition(MailingId mailing, int number) {
    return mailing + "#" + number / 64;
  }

  static String sk(int number) {
    return key(number, "recipients");
  }

  static String key(int number, String what) {
    return String.format(Locale.ROOT, "batch#%06d#%s", number, what);
  }
}
