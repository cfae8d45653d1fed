package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.pages.Letter.Link;
import agora.pages.Letter.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the mails that a membership brings with it over the years, in one language. */
public record LifecycleLetters(Club club, Language language) {

  /** The yearly question. */
  public Letter stay(@Nullable String name, String stay, String leave) {
    Letters letters = new Letters(club, language);
    return letters.member(
        in("Vil du stadig være med i %s?", "Do you still want to be a member of %s?")
            .formatted(club.name()),
        in("Ét tryk, så fortsætter alt som før.", "One press, and everything stays as it is."),
        List.of(
            letters.hello(name),
            Words.say(
                in(
                        "En gang om året spørger vi alle medlemmer af %s, om de stadig vil være med. Åbn linket, og tryk på knappen, så fortsætter alt som før.",
                        "Once a year we ask all members of %s whether they want to stay. Open the link and press the button, and everything stays as it is.")
                    .formatted(club.name())),
            Words.say(
                in(
                    "Hører vi ikke fra dig inden for 30 dage, slutter dit medlemskab, og vi sender dig ikke flere mails. Du er altid velkommen igen.",
                    "If we do not hear from you within 30 days, we end your membership and send you no more emails. You are always welcome back."))),
        List.of(
            new Link(in("Ja, jeg vil være med", "Yes, I want to stay"), stay),
            new Link(in("Meld dig ud", "Leave the club"), leave)),
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
        in("Skal %s handle om noget andet?", "Should %s be about something else?")
            .formatted(club.name()),
        in("Vælg andre emner, eller få færre mails.", "Choose other topics, or get fewer emails."),
        List.of(
            letters.hello(name),
            Words.say(
                in(
                        "Du har sagt ja til, at vi må skrive til dig, hvis du længe ikke har klikket på noget. I %s har du ikke klikket på nogen af vores links. Måske vil du hellere høre om andre emner eller have færre mails.",
                        "You said that we may write to you if you have clicked on nothing for a long time. In the last %s you clicked on none of our links. Perhaps you would rather read about other topics, or get fewer emails.")
                    .formatted(
                        issues == 1
                            ? in("den seneste udgave", "issue")
                            : in("de seneste " + issues + " udgaver", issues + " issues"))),
            Words.say(
                in(
                    "Du får kun denne mail, fordi du tillader personlig måling. Det kan du slå fra i dine indstillinger, og så knytter vi ikke længere klik til dig.",
                    "You get this email only because you allow personal tracking. You can end that in your preferences; then we tie no more clicks to you."))),
        List.of(
            new Link(
                in(
                    "Vælg emner, og hvor ofte du vil høre fra os",
                    "Choose topics and how often you hear from us"),
                preferences)),
        leave);
  }

  private String in(String danish, String english) {
    return language.choose(danish, english);
  }
}
