package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.pages.Letter.Link;
import agora.pages.Letter.Words;
import agora.pages.words.LetterWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the mails that a membership brings with it over the years, in one language. */
public record LifecycleLetters(Club club, Language language) {

  /** The yearly question. */
  public Letter stay(@Nullable String name, String stay, String leave) {
    Letters letters = new Letters(club, language);
    return letters.member(
        say().stillAMember(club.name()),
        say().onePressAndAllGoesOn(),
        List.of(
            letters.hello(name),
            Words.say(say().askedOnceAYear(club.name())),
            Words.say(say().elseItEnds())),
        List.of(new Link(say().yesStay(), stay), new Link(say().leave(), leave)),
        leave);
  }

  /**
   * To one who allows personal tracking and has clicked no link for some issues.
   *
   * @param issues how many
   */
  public Letter winBack(@Nullable String name, long issues, String preferences, String leave) {
    Letters letters = new Letters(club, language);
    return letters.member(
        say().aboutSomethingElse(club.name()),
        say().otherTopicsOrFewerEmails(),
        List.of(
            letters.hello(name),
            Words.say(say().notClicked(issues)),
            Words.say(say().whyWinBack())),
        List.of(new Link(say().chooseTopicsAndHowOften(), preferences)),
        leave);
  }

  private LetterWords say() {
    return LetterWords.in(language);
  }
}
