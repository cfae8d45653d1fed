package agora.pages;

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
    String purpose = purpose(frame, text(row, "purpose"));
    return "%s: %s %s%s"
        .formatted(
            frame.when(Instant.parse(text(row, "at"))),
            who(frame, row),
            did(frame, text(row, "command")),
            purpose.isEmpty() ? "" : " (" + purpose + ")");
  }

  private static String who(PageFrame frame, Map<String, Object> row) {
    if (text(row, "way").equals("command-line")) {
      return frame.say("den, der driver systemet,", "whoever runs the system");
    }
    return switch (text(row, "role")) {
      case "desk" -> frame.say("en, der betjener medlemmer,", "somebody who helps members");
      case "approver" -> frame.say("en, der godkender mails,", "somebody who approves mails");
      case "writer" -> frame.say("en, der skriver i klubben,", "somebody who writes for the club");
      default -> frame.say("en, der bestyrer klubben,", "somebody who administers the club");
    };
  }

  private static String did(PageFrame frame, String command) {
    return switch (command) {
      case "find-member" -> frame.say("fandt dig ved din adresse", "found you by your address");
      case "show-member" -> frame.say("så dine oplysninger", "looked at your data");
      case "print-consent" -> frame.say("så dine samtykker", "looked at your consents");
      case "export-member" ->
          frame.say("så alt, hvad vi ved om dig", "looked at everything we know about you");
      case "list-members" -> frame.say("så listen over medlemmer", "looked at the list of members");
      case "list-missing" ->
          frame.say("så, hvem der ikke fik en mail", "looked at who did not get a mail");
      case "export-members", "show-job" ->
          frame.say("hentede listen over medlemmer", "took out the list of members");
      case "add-member" -> frame.say("meldte dig til ved skranken", "signed you up at the desk");
      case "list-audit" ->
          frame.say("så, hvem der har set på dine oplysninger", "looked at who had seen your data");
      default -> frame.say("ændrede dine oplysninger", "changed your data");
    };
  }

  private static String purpose(PageFrame frame, String purpose) {
    return switch (purpose) {
      case "member-asked" -> frame.say("fordi du bad om det", "since you asked for it");
      case "mail-trouble" -> frame.say("fordi en mail ikke kom frem", "since a mail got lost");
      case "evidence" ->
          frame.say("for at dokumentere et samtykke", "to prove that a consent was given");
      case "club-work" -> frame.say("for at drive klubben", "to run the club");
      case "security" -> frame.say("af hensyn til sikkerheden", "for the sake of security");
      default -> "";
    };
  }

  private static String text(Map<String, Object> row, String name) {
    return String.valueOf(row.getOrDefault(name, ""));
  }
}
