package agora.audit;

import org.jspecify.annotations.Nullable;

/**
 * A command as somebody gives it.
 *
 * @param club the club that it is about; empty for none, or for all
 * @param about the ids of the issue, event, mailing or job that it names, with a space between them
 * @param purpose what a member's data is read for; null where none is read, or nobody said
 */
public record Given(
    String club, By by, String command, String about, @Nullable ReadingPurpose purpose) {

  /**
   * Who gives it.
   *
   * @param actor as the pool or the account knows them
   * @param role the role that lets them; empty where none does
   * @param way how they give it: the console, the API or the command line
   */
  public record By(String actor, String role, String way) {}
}
