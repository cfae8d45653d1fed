package agora.pages;

import agora.clubs.Club;
import agora.issues.ApprovedBenefit;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.For;
import agora.pages.words.MemberWords;
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
public record MyDataPage(
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
    return names.isEmpty() ? MemberWords.in(frame.language()).noneChosen() : names;
  }

  public String frequency(PageFrame frame) {
    return MemberWords.in(frame.language()).frequency(member.frequency());
  }

  public String tracking(PageFrame frame) {
    return MemberWords.in(frame.language()).tracking(member.tracking());
  }

  /** How many rows a table holds. */
  public int count(String table) {
    return rows(table).size();
  }

  /** The ticket codes that the member has. */
  public List<String> codes() {
    return codes(false);
  }

  /** The numbers that the member has of what was given away. */
  public List<String> numbers() {
    return codes(true);
  }

  private List<String> codes(boolean given) {
    return rows("tickets").stream()
        .filter(row -> ApprovedBenefit.isId(String.valueOf(row.get("pk"))) == given)
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
    MemberWords say = MemberWords.in(frame.language());
    String what = say.consentTo(parts[2]);
    String fact = say.fact(parts[3], parts[2]);
    return frame.when(Instant.parse(parts[1])) + ": " + what + ", " + fact;
  }

  private List<Map<String, Object>> rows(String table) {
    return held.stream()
        .filter(section -> section.table().equals(table))
        .flatMap(section -> section.rows().stream())
        .toList();
  }
}
