package agora.pages;

import agora.clubs.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the mails that a membership brings with it over the years. */
public final class LifecycleLetters {

  private LifecycleLetters() {}

  /** The yearly question. */
  public static Letter stay(
      Language language, String club, @Nullable String name, String stay, String leave) {
    return language.choose(
        new Letter(
            language,
            "Vil du stadig være med i " + club + "?",
            List.of(
                hello(language, name),
                "En gang om året spørger vi alle medlemmer af "
                    + club
                    + ", om de stadig vil være med. Åbn linket, og tryk på knappen, så fortsætter alt som før.",
                "Hører vi ikke fra dig inden for 30 dage, slutter dit medlemskab, og vi sender dig ikke flere mails. Du er altid velkommen igen."),
            List.of(
                new Letter.Link("Ja, jeg vil være med", stay),
                new Letter.Link("Meld dig ud", leave))),
        new Letter(
            language,
            "Do you still want to be a member of " + club + "?",
            List.of(
                hello(language, name),
                "Once a year we ask all members of "
                    + club
                    + " whether they want to stay. Open the link and press the button, and everything stays as it is.",
                "If we do not hear from you within 30 days, we end your membership and send you no more emails. You are always welcome back."),
            List.of(
                new Letter.Link("Yes, I want to stay", stay),
                new Letter.Link("Leave the club", leave))));
  }

  /**
   * To one who allows personal tracking and has clicked no link for some issues.
   *
   * @param issues how many
   */
  public static Letter winBack(
      Language language,
      String club,
      @Nullable String name,
      long issues,
      String preferences,
      String leave) {
    return language.choose(
        new Letter(
            language,
            "Skal " + club + " handle om noget andet?",
            List.of(
                hello(language, name),
                "Du har sagt ja til, at vi må skrive til dig, hvis du længe ikke har klikket på noget. I "
                    + (issues == 1 ? "den seneste udgave" : "de seneste " + issues + " udgaver")
                    + " har du ikke klikket på nogen af vores links. Måske vil du hellere høre om andre emner eller have færre mails.",
                "Du får kun denne mail, fordi du tillader personlig måling. Det kan du slå fra i dine indstillinger, og så knytter vi ikke længere klik til dig."),
            List.of(
                new Letter.Link("Vælg emner, og hvor ofte du vil høre fra os", preferences),
                new Letter.Link("Meld dig ud", leave))),
        new Letter(
            language,
            "Should " + club + " be about something else?",
            List.of(
                hello(language, name),
                "You said that we may write to you if you have clicked on nothing for a long time. In the last "
                    + (issues == 1 ? "issue" : issues + " issues")
                    + " you clicked on none of our links. Perhaps you would rather read about other topics, or get fewer emails.",
                "You get this email only because you allow personal tracking. You can end that in your preferences; then we tie no more clicks to you."),
            List.of(
                new Letter.Link("Choose topics and how often you hear from us", preferences),
                new Letter.Link("Leave the club", leave))));
  }

  private static String hello(Language language, @Nullable String name) {
    String hello = language.choose("Hej", "Hello");
    return name == null || name.isEmpty() ? hello + "," : hello + " " + name + ",";
  }
}
