package agora.issues;

import agora.tokens.Hashes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/**
 * What approvals were pinned to until November 2026: SHA-256 of an issue's JSON as it was stored
 * then. Approvals of that time still hold, so this is frozen: it knows the fields of that time and
 * no later one.
 */
final class EarlierHash {

  private EarlierHash() {}

  static String of(Issue issue) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("club", issue.club());
      json.writeStringField("id", issue.id());
      json.writeStringField("subject", issue.subject());
      json.writeStringField("preheader", issue.preheader());
      json.writeArrayFieldStart("blocks");
      for (Block block : issue.blocks()) {
        write(block.fields(), json);
      }
      json.writeEndArray();
      json.writeNullField("approved");
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a text refused what was written to it", e);
    }
    return Hashes.sha256(text.toString());
  }

  private static void write(Block.Fields block, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", block.id());
    json.writeStringField("kind", block.kind().name());
    json.writeStringField("title", block.title());
    json.writeStringField("text", block.text());
    json.writeStringField("author", block.author());
    json.writeStringField("isbn", block.isbn());
    json.writeStringField("url", block.url());
    json.writeStringField("linkText", block.linkText());
    json.writeStringField("image", block.image());
    json.writeStringField("alt", block.alt());
    json.writeStringField("event", block.event());
    json.writeArrayFieldStart("topics");
    for (String topic : block.topics()) {
      json.writeString(topic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
