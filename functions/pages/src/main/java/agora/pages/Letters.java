package agora.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the single mails. */
public final class Letters {

  private Letters() {}

  public static Letter confirm(
      String language, String club, @Nullable String name, String address) {
    return language.equals("en")
        ? new Letter(
            language,
            "Confirm your membership of " + club,
            List.of(
                hello(language, name),
                "Somebody, you we hope, has asked for a membership of "
                    + club
                    + " with this address. Open the link and press the button, and you are a member. The link works for 48 hours.",
                "If it was not you, do nothing. We delete the address after seven days."),
            List.of(new Letter.Link("Become a member", address)))
        : new Letter(
            language,
            "Bekræft dit medlemskab af " + club,
            List.of(
                hello(language, name),
                "Nogen, forhåbentlig dig, har bedt om at blive medlem af "
                    + club
                    + " med denne adresse. Åbn linket, og tryk på knappen, så er du medlem. Linket virker i 48 timer.",
                "Var det ikke dig, skal du ikke gøre noget. Vi sletter adressen efter syv dage."),
            List.of(new Letter.Link("Bliv medlem", address)));
  }

  public static Letter already(
      String language, String club, @Nullable String name, String me, String leave) {
    return language.equals("en")
        ? new Letter(
            language,
            "You are already a member of " + club,
            List.of(
                hello(language, name),
                "Somebody has asked for a membership with this address. You are a member already, so there is nothing more to do."),
            links(language, me, leave))
        : new Letter(
            language,
            "Du er allerede medlem af " + club,
            List.of(
                hello(language, name),
                "Nogen har bedt om at blive medlem med denne adresse. Du er medlem i forvejen, så du skal ikke gøre mere."),
            links(language, me, leave));
  }

  public static Letter welcome(
      String language, String club, @Nullable String name, String me, String leave) {
    return language.equals("en")
        ? new Letter(
            language,
            "Welcome to " + club,
            List.of(
                hello(language, name),
                "You are now a member. The links below are yours: please do not pass them on."),
            links(language, me, leave))
        : new Letter(
            language,
            "Velkommen i " + club,
            List.of(
                hello(language, name),
                "Du er nu medlem. Linkene herunder er dine egne: giv dem ikke videre."),
            links(language, me, leave));
  }

  private static String hello(String language, @Nullable String name) {
    String hello = language.equals("en") ? "Hello" : "Hej";
    return name == null || name.isEmpty() ? hello + "," : hello + " " + name + ",";
  }

  private static List<Letter.Link> links(String language, String me, String leave) {
    boolean english = language.equals("en");
    return List.of(
        new Letter.Link(english ? "Your preferences" : "Dine indstillinger", me),
        new Letter.Link(english ? "Leave the club" : "Meld dig ud", leave));
  }
}
