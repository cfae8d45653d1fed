package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.pages.SingleMail.Link;
import agora.pages.SingleMail.Words;
import agora.pages.words.SingleMailWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the mails that a membership brings with it over the years, in one language. */
public record LifecycleMailTexts(Club club, Language language) {

  /** The yearly question. */
  public SingleMail yearlyQuestion(@Nullable String name, String answer, String leave) {
    SingleMailTexts texts = new SingleMailTexts(club, language);
    return texts.member(
        say().stillAMember(club.name()),
        say().onePressAndAllGoesOn(),
        List.of(
            texts.hello(name),
            Words.say(say().askedOnceAYear(club.name())),
            Words.say(say().elseItEnds())),
        List.of(new Link(say().yesToYearlyQuestion(), answer), new Link(say().leave(), leave)),
        leave);
  }

  /**
   * To one who allows personal tracking and has clicked no link for some issues.
   *
   * @param issues how many
   */
  public SingleMail winBack(@Nullable String name, long issues, String preferences, String leave) {
    SingleMailTexts texts = new SingleMailTexts(club, language);
    return texts.member(
        say().aboutSomethingElse(club.name()),
        say().otherTopicsOrFewerEmails(),
        List.of(
            texts.hello(name), Words.say(say().notClicked(issues)), Words.say(say().whyWinBack())),
        List.of(new Link(say().chooseTopicsAndHowOften(), preferences)),
        leave);
  }

  private SingleMailWords say() {
    return SingleMailWords.in(language);
  }
}
