package agora.pages;

import agora.clubs.Club;
import agora.members.Address;
import agora.members.For;
import agora.members.Member;
import agora.privacy.PersonalData.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that is held on a member, in plain words.
 *
 * @param token of the page's own address
 * @param suppressed why the mail service sends nothing to the address: BOUNCE, COMPLAINT or empty
 * @param typed what stands in the form for a new address
 * @param erases whether the page asks once more before it erases
 */
@For
public record MinePage(
    Club club,
    String token,
    Member member,
    List<Section> held,
    String suppressed,
    Typed typed,
    boolean erases) {

  /** The member's address as people write it. */
  public String address() {
    return new Address(member.email()).shown();
  }

  /** The names of the member's topics. */
  public String topics(PageFrame frame) {
    String names =
        club.topics().stream()
            .filter(topic -> member.topics().contains(topic.id()))
            .map(topic -> topic.name(frame.language()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? frame.say("ingen valgt", "none chosen") : names;
  }

  public String frequency(PageFrame frame) {
    return switch (member.frequency()) {
      case ISSUES -> frame.say("kun det månedlige nyhedsbrev", "only the monthly newsletter");
      case OWN_EVENTS ->
          frame.say(
              "det månedlige nyhedsbrev og mails om arrangementer inden for dine emner",
              "the monthly newsletter and emails about events on your topics");
      case ALL -> frame.say("alt, hvad klubben sender", "all that the club sends");
    };
  }

  public String tracking(PageFrame frame) {
    return switch (member.tracking()) {
      case NONE -> frame.say("tælles ikke", "are not counted");
      case ANONYMOUS ->
          frame.say(
              "tælles, uden at vi kan se, at de er dine",
              "are counted without our seeing that they are yours");
      case PERSONAL ->
          frame.say(
              "registreres, så vi kan tælle læsere og skrive til dig, hvis du længe ikke har klikket",
              "are recorded, so that we can count readers and write to you if you have not clicked for long");
    };
  }

  /** How many rows a table holds. */
  public int count(String table) {
    return rows(table).size();
  }

  /** The ticket codes that the member has. */
  public List<String> codes() {
    return rows("tickets").stream()
        .map(row -> String.valueOf(row.getOrDefault("code", "")))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  /** What was said yes or no to, and when. */
  public List<String> consents(PageFrame frame) {
    return rows("consents").stream().map(row -> consent(frame, row)).toList();
  }

  /** What staff did with the member's data, the newest first. */
  public List<String> staffActs(PageFrame frame) {
    return StaffActs.of(frame, rows("audit"));
  }

  private static String consent(PageFrame frame, Map<String, Object> row) {
    String[] parts = String.valueOf(row.get("sk")).split("#", -1); // member, time, purpose, fact
    String what =
        switch (parts[2]) {
          case "MEMBERSHIP" -> frame.say("medlemskab", "membership");
          case "TOPICS" -> frame.say("emner", "topics");
          case "GUARDIAN" -> frame.say("samtykke fra forælder eller værge", "a guardian's consent");
          case "TRACKING_NONE" -> frame.say("klik tælles ikke", "clicks are not counted");
          case "TRACKING_ANONYMOUS" ->
              frame.say("klik tælles anonymt", "clicks are counted anonymously");
          default -> frame.say("klik må bruges personligt", "clicks may be used personally");
        };
    String fact =
        switch (parts[3]) {
          case "ASKED" -> frame.say("bedt om", "asked for");
          case "CONFIRMED" -> frame.say("bekræftet", "confirmed");
          case "CHANGED" ->
              parts[2].equals("MEMBERSHIP")
                  ? frame.say("oplysninger rettet", "data corrected")
                  : frame.say("valgt", "chosen");
          case "DEFAULT" ->
              frame.say("gælder, til du vælger andet", "holds until you choose otherwise");
          default -> frame.say("taget tilbage", "withdrawn");
        };
    return frame.when(Instant.parse(parts[1])) + ": " + what + ", " + fact;
  }

  private List<Map<String, Object>> rows(String table) {
    return held.stream()
        .filter(section -> section.table().equals(table))
        .flatMap(section -> section.rows().stream())
        .toList();
  }
}
