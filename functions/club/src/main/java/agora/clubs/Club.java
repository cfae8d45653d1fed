package agora.clubs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A club: its audience, its topics, its sender and its rhythm.
 *
 * @param id letters a to z, digits and hyphens, as in its address: {@code her-er-debat}
 * @param name as citizens read it
 * @param about a sentence or two on what the club is, in Danish
 * @param language the club's first language: {@code da} or {@code en}
 * @param topics what members can choose between
 * @param sender who the mails are from
 * @param rhythm when the monthly issue goes out
 * @param staff addresses that are told what staff must know
 */
public record Club(
    String id,
    String name,
    String about,
    String language,
    List<Topic> topics,
    Sender sender,
    Rhythm rhythm,
    List<String> staff) {

  /** A topic; its id is what blocks and members carry. */
  public record Topic(String id, String da, String en) {
    /** The topic's name in a language; Danish where the language is not English. */
    public String name(String language) {
      return language.equals("en") ? en : da;
    }
  }

  /**
   * Who the mails are from.
   *
   * @param mailbox the part before the @; the domain is the deployment's MAIL_DOMAIN
   * @param replyTo a mailbox that people read
   */
  public record Sender(String name, String mailbox, String replyTo) {

    /** The From header: the name as an encoded word (RFC 2047), so that none can break it. */
    public String from(String mailDomain) {
      String line = name.replaceAll("[\\r\\n\\t]", " ");
      String encoded = Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
      String word = line.matches("[A-Za-z0-9 ]+") ? line : "=?UTF-8?B?" + encoded + "?=";
      return word + " <" + mailbox + "@" + mailDomain + ">";
    }
  }

  /**
   * The monthly rhythm.
   *
   * @param dayOfMonth 1 to 28
   * @param time local time of day as HH:mm, never 02:00 to 02:59, which some days do not have
   * @param zone the IANA time zone, such as Europe/Copenhagen
   * @param workingDays whether an issue that would fall on a Saturday or Sunday waits for the next
   *     working day, as one on a public holiday always does
   */
  public record Rhythm(int dayOfMonth, String time, String zone, boolean workingDays) {

    /** A rhythm that knows no weekends. */
    public Rhythm(int dayOfMonth, String time, String zone) {
      this(dayOfMonth, time, zone, false);
    }
  }
}
