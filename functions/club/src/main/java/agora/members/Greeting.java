package agora.members;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.members.words.GreetingWords;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail greets. The mails of a children's club go to the adult who said yes, whose name
 * nobody knows; the name of the member is the child's.
 */
public final class Greeting {

  private Greeting() {}

  /** What follows the greeting's first word; null for nothing. */
  public static @Nullable String of(Club club, Member member) {
    String name = member.name();
    if (!club.forChildren()) {
      return name;
    }
    GreetingWords say = GreetingWords.in(member.language());
    return name == null ? say.guardian() : say.guardianOf(name);
  }

  /** Whom the mails of a children's club go to. */
  public static String guardian(Language language) {
    return GreetingWords.in(language).guardian();
  }
}
