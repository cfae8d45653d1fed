package agora.clubs;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param admission who may join; null where everybody may who is 15 or older
 */
public record Club(
    String id,
    String name,
    String about,
    String language,
    List<Topic> topics,
    Sender sender,
    Rhythm rhythm,
    List<String> staff,
    @Nullable Admission admission) {

  /** A club for everybody who is 15 or older. */
  public Club(
      String id,
      String name,
      String about,
      String language,
      List<Topic> topics,
      Sender sender,
      Rhythm rhythm,
      List<String> staff) {
    this(id, name, about, language, topics, sender, rhythm, staff, null);
  }

  /**
   * Who may join.
   *
   * @param children a club for children under 15: a parent or guardian signs up, and nothing is
   *     tracked
   * @param invitation the code that those who are invited have; null where nobody needs one
   */
  public record Admission(boolean children, @Nullable String invitation) {}

  /** Whether it is a club for children under 15. */
  public boolean forChildren() {
    return admission != null && admission.children();
  }

  /** The code without which nobody joins; null where none is needed. */
  public @Nullable String neededCode() {
    return admission == null ? null : admission.invitation();
  }

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
  public record Sender(String name, String mailbox, String replyTo) {}

  /**
   * The monthly rhythm.
   *
   * @param dayOfMonth 1 to 28
   * @param time local time of day as HH:mm, never 02:00 to 02:59, which some days do not have
   * @param zone the IANA time zone, such as Europe/Copenhagen
   */
  public record Rhythm(int dayOfMonth, String time, String zone) {}
}
