package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import agora.dynamo.WireRequest;
import agora.local.LocalClub;
import agora.stack.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * What commit d48d15d kept of a small club on 2 December 2026 at 9:55, as its own functions wrote
 * it: every row of every table, the key that signs links, and the links in the mails that had been
 * sent. Ida is tracked, has topics, a code and a link to all that is known of her; Ib's clicks are
 * counted; Eva's are not; Ivar and Juno were imported, and Ivar is asked whether he stays; Kaj has
 * left; Sara was erased; Mona's mailbox is gone; Nina has not confirmed. December's issue has left,
 * January's is approved, February's is a draft, and the event's mails are approved.
 */
final class EarlierStack {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COUNTERS = "StatsTable";

  private final JsonNode kept;

  private EarlierStack(JsonNode kept) {
    this.kept = kept;
  }

  static EarlierStack read() {
    try (InputStream file =
        Objects.requireNonNull(EarlierStack.class.getResourceAsStream("club-d48d15d.json"))) {
      return new EarlierStack(JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the version of that time reported of December's issue. */
  JsonNode report() {
    return kept.path("report");
  }

  /** The latest link of a kind that was mailed to somebody. */
  String link(String email, String prefix) {
    return StreamSupport.stream(kept.path("mails").spliterator(), false)
        .filter(mail -> mail.path("to").asText().equals(email))
        .flatMap(mail -> StreamSupport.stream(mail.path("links").spliterator(), false))
        .map(JsonNode::asText)
        .filter(link -> link.startsWith(prefix))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError("no " + prefix + " to " + email));
  }

  /** Today's functions on what was kept. */
  Life upgraded(Path folder) {
    return upgraded(folder, kept.path("secret").asText(), JsonNode::toString);
  }

  /** The same with another key, and with another text in place of one in the rows. */
  Life upgraded(Path folder, String text, String instead) {
    return upgraded(
        folder,
        kept.path("secret").asText().replaceFirst("(\"k1\":\")....", "$1zzzz"),
        row -> row.toString().replace(text, instead));
  }

  private interface Change {
    String of(JsonNode row);
  }

  private Life upgraded(Path folder, String secret, Change change) {
    Life life = Life.at(kept.path("at").asText(), template(folder, secret));
    put(life.club(), change, table -> !table.equals(COUNTERS));
    life.club().quiet();
    Table counters = life.club().template().table(COUNTERS);
    for (var row : life.club().dynamo().scan(counters)) { // the streams told of rows as if new
      ObjectNode key = JSON.createObjectNode();
      key.putObject("pk").put("S", Objects.requireNonNull(row.get("pk")).s());
      key.putObject("sk").put("S", Objects.requireNonNull(row.get("sk")).s());
      ask(life.club(), "DeleteItem", counters.name(), "Key", key.toString());
    }
    put(life.club(), change, COUNTERS::equals);
    return life;
  }

  private void put(LocalClub club, Change change, Predicate<String> tables) {
    for (JsonNode row : kept.path("rows")) {
      String table = row.path("table").asText();
      if (tables.test(table)) {
        String item = change.of(row.path("item"));
        ask(club, "PutItem", club.template().table(table).name(), "Item", item);
      }
    }
  }

  private static void ask(LocalClub club, String act, String table, String name, String json) {
    String body = "{\"TableName\": \"%s\", \"%s\": %s}".formatted(table, name, json);
    WireRequest request =
        new WireRequest(
            "DynamoDB_20120810." + act, body.getBytes(StandardCharsets.UTF_8), "upgrade");
    assertEquals(200, club.dynamo().answer(request).status(), body);
  }

  /** Today's template with the secret that stands. */
  private static Path template(Path folder, String secret) {
    try {
      String text = Files.readString(Life.root().resolve("template.yaml"));
      String standing =
          text.replaceFirst(
              "(?m)^( +)GenerateSecretString:.*\\n( +SecretStringTemplate: .*k1.*\\n)( +.*\\n){3}",
              "$1SecretString: '" + secret + "'\n");
      assertNotEquals(text, standing);
      Path root = Life.root().toAbsolutePath().normalize();
      return Files.writeString(
          folder.resolve("template.yaml"),
          standing.replace("CodeUri: functions/", "CodeUri: " + root + "/functions/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
