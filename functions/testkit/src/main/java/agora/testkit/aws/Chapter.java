package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where one service of the club writes what changes in it, so that a restart can do it again. */
public interface Chapter {
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
   * Writes a change before it is made. Where this throws, it can't be kept and must not be made.
   */
  void write(JsonNode change);
}
