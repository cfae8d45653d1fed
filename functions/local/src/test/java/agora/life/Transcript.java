package agora.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What staff asked and were answered, in the order in which they did, to be read afterwards. */
final class Transcript {

  private final Life life;
  private final String mailing;
  private final StringBuilder text = new StringBuilder();

  Transcript(Life life, String mailing) {
    this.life = life;
    this.mailing = mailing;
  }

  /** Staff give a command about the mailing; its answer, refused or not. */
  JsonNode gives(String command, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", command);
    fields.put("club", Life.CLUB);
    fields.put("mailing", mailing);
    fields.putAll(more);
    JsonNode asked = new ObjectMapper().valueToTree(fields);
    JsonNode answer = life.club().command(fields);
    text.append("> ").append(asked).append('\n');
    text.append(answer).append("\n\n");
    return answer;
  }

  JsonNode gives(String command) {
    return gives(command, Map.of());
  }

  void happens(String what) {
    text.append("# ").append(what).append("\n\n");
  }

  /** The mails that the club's staff have in their mailbox. */
  void staffRead() {
    life.club().outbox(Life.STAFF).forEach(mail -> quote(mail.subject() + "\n\n" + mail.text()));
  }

  private void quote(String mail) {
    text.append(
            List.of(mail.strip().split("\n")).stream()
                .map(line -> ("| " + line).strip())
                .collect(Collectors.joining("\n")))
        .append("\n\n");
  }

  /** Prints it, and keeps it beside the test's report. */
  void keep(String name) {
    System.out.println(text);
    try {
      Path folder = Files.createDirectories(Path.of("target", "transcripts"));
      Files.writeString(folder.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
