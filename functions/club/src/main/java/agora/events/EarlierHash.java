package agora.events;

import agora.tokens.Hashes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * What approvals of an event's mails were pinned to until November 2026: SHA-256 of the JSON of its
 * title, text, topics and mails as it was stored then. Approvals of that time still hold, so this
 * is frozen: it knows the fields of that time and no later one.
 */
final class EarlierHash {

  private EarlierHash() {}

  static String of(Event event) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      json.writeString(event.title());
      json.writeString(event.text());
      json.writeStartArray();
      for (String topic : event.topics()) {
        json.writeString(topic);
      }
      json.writeEndArray();
      write(event.mails(), json);
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("a text refused what was written to it", e);
    }
    return Hashes.sha256(text.toString());
  }

  private static void write(@Nullable EventMails mails, JsonGenerator json) throws IOException {
    if (mails == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeFieldName("before");
    write(mails.before(), json);
    json.writeFieldName("after");
    write(mails.after(), json);
    json.writeBooleanField("ticketsOpen", mails.ticketsOpen());
    json.writeBooleanField("ticketsClosing", mails.ticketsClosing());
    json.writeEndObject();
  }

  private static void write(EventMails.@Nullable Note note, JsonGenerator json) throws IOException {
    if (note == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("days", note.days());
    json.writeStringField("subject", note.subject());
    json.writeStringField("text", note.text());
    json.writeStringField("url", note.url());
    json.writeStringField("linkText", note.linkText());
    json.writeEndObject();
  }
}
