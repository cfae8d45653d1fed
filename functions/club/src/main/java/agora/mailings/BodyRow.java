package agora.mailings;

import agora.ids.MailingId;
import agora.mailings.Mailing.Body;
import agora.store.Contents;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A text of a mailing.
 *
 * @param sk as {@link #sk(String)} makes it of the text's name
 */
record BodyRow(MailingId mailing, String sk, Body body) {

  private static final String SUBJECT = "subject";
  private static final String HTML = "html";
  private static final String TEXT = "text";
  private static final String PICKS = "picks";

  static final TableSchema<BodyRow> SCHEMA =
      RowSchema.of(BodyRow.class, row -> row.mailing.value(), BodyRow::sk, BodyRow::read)
          .text(SUBJECT, row -> row.body.subject())
          .text(HTML, row -> row.body.html())
          .text(TEXT, row -> row.body.text())
          .text(PICKS, row -> row.body.picks().isEmpty() ? null : write(row.body.picks()))
          .build();

  static String sk(String name) {
    return "body#" + name;
  }

  private static BodyRow read(RowSchema.Values row) {
    return new BodyRow(
        MailingId.of(row.required(RowKey.PK)),
        row.required(RowKey.SK),
        new Body(
            row.required(SUBJECT), row.required(HTML), row.required(TEXT), picks(row.text(PICKS))));
  }

  /** All of them, as one text. */
  private record Picks(List<Mailing.Pick> all) {}

  private static String write(List<Mailing.Pick> picks) {
    return Contents.write(new Picks(picks));
  }

  private static List<Mailing.Pick> picks(@Nullable String written) {
    return written == null ? List.of() : Contents.read(written, Picks.class).all();
  }
}
