package agora.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where one service of the club writes what changes in it, so that a restart can do it again. */
interface Chapter {
  /** Forgets all. */
  Chapter NONE =
      new Chapter() {
        @Override
        public List<JsonNode> replay() {
          return List.of();
        }

        @Override
        public void write(JsonNode change) {}
      };

  /** What was written before this start, oldest first. Asked for once. */
  List<JsonNode> replay();

  /**
   * Writes a change before it is made.
   *
   * @throws agora.dynamo.journal.JournalException when it can't be kept; then it must not be made
   */
  void write(JsonNode change);
}
