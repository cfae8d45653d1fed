package agora.pages;

import agora.pages.words.MemberWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What staff did with a member's data, in words for the member. Who did it is told by the role: the
 * names of those who act for a controller are no part of what a member has a right to (Court of
 * Justice, C-579/21).
 */
final class StaffActs {

  private static final int SHOWN = 20;

  private StaffActs() {}

  /** The newest of them; what was refused or only tried touched nothing. */
  static List<String> of(PageFrame frame, List<Map<String, Object>> rows) {
    return rows.stream()
        .filter(row -> text(row, "ending").equals("DONE"))
        .sorted(Comparator.comparing((Map<String, Object> row) -> text(row, "at")).reversed())
        .limit(SHOWN)
        .map(row -> act(frame, row))
        .toList();
  }

  private static String act(PageFrame frame, Map<String, Object> row) {
    MemberWords say = MemberWords.in(frame.language());
    String purpose = say.why(text(row, "purpose"));
    String who =
        text(row, "way").equals("command-line")
            ? say.runsTheSystem()
            : say.staff(text(row, "role"));
    return "%s: %s %s%s"
        .formatted(
            frame.when(Instant.parse(text(row, "at"))),
            who,
            say.did(text(row, "command")),
            purpose.isEmpty() ? "" : " (" + purpose + ")");
  }

  private static String text(Map<String, Object> row, String name) {
    return String.valueOf(row.getOrDefault(name, ""));
  }
}
