package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.members.Consent;
import agora.members.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the single mails. */
public final class Letters {

  private Letters() {}

  /**
   * Asks for a confirmation, with the words of each yes. It has no name in it: who signs up may
   * write anything there, and the mail goes to whom they like.
   */
  public static Letter confirm(Language language, ConfirmPage page, String address) {
    Club club = page.club();
    List<String> said = new ArrayList<>();
    said.add(language.choose("Hej,", "Hello,"));
    said.add(language.choose(bedt(club), asked(club)));
    said.add(
        language.choose("Det siger du ja til: ", "You say yes to this: ")
            + quoted(language, Wording.of(Consent.Purpose.MEMBERSHIP, language, page.names())));
    if (page.asking().guardian()) {
      said.add(quoted(language, Wording.of(Consent.Purpose.GUARDIAN, language, page.names())));
    }
    if (!page.topics().isEmpty()) {
      String names =
          page.topics().stream().map(each -> each.name(language)).collect(Collectors.joining(", "));
      said.add(
          language.choose(
                  "På siden kan du også sige ja til emner (",
                  "On the page you can also say yes to topics (")
              + names
              + "): "
              + quoted(language, Wording.of(Consent.Purpose.TOPICS, language, page.names())));
    }
    if (page.asking().personal()) {
      said.add(
          language.choose("Og til dette om dine klik: ", "And to this about your clicks: ")
              + quoted(
                  language, Wording.of(Consent.Purpose.TRACKING_PERSONAL, language, page.names())));
    }
    said.add(
        language.choose(
            "Var det ikke dig, behøver du ikke gøre noget. Vi sletter adressen efter syv dage.",
            "If it was not you, do nothing. We delete the address after seven days."));
    return new Letter(
        language,
        language.choose("Bekræft dit medlemskab af ", "Confirm your membership of ") + club.name(),
        said,
        List.of(new Letter.Link(language.choose("Bliv medlem", "Become a member"), address)));
  }

  private static String asked(Club club) {
    return club.forChildren()
        ? "Someone – hopefully you – has asked for a child to join "
            + club.name()
            + " with your email address. Open the link and press the button to say yes on the child's behalf. The link works for 48 hours."
        : "Someone – hopefully you – has asked to join "
            + club.name()
            + " with this address. Open the link and press the button, and you are a member. The link works for 48 hours.";
  }

  private static String bedt(Club club) {
    return club.forChildren()
        ? "Du – eller en anden – har meldt et barn til "
            + club.name()
            + " med din mailadresse. Åbn linket, og tryk på knappen for at sige ja på barnets vegne. Linket virker i 48 timer."
        : "Du – eller en anden – har bedt om at blive medlem af "
            + club.name()
            + " med denne adresse. Åbn linket, og tryk på knappen, så er du medlem. Linket virker i 48 timer.";
  }

  private static String quoted(Language language, String words) {
    return language.choose("»" + words + "«", "“" + words + "”");
  }

  public static Letter already(
      Language language, String club, @Nullable String name, String me, String leave) {
    return language.choose(
        new Letter(
            language,
            "Du er allerede medlem af " + club,
            List.of(
                hello(language, name),
                "Du – eller en anden – har bedt om at blive medlem med denne adresse. Du er allerede medlem, så du behøver ikke gøre mere."),
            links(language, me, leave)),
        new Letter(
            language,
            "You are already a member of " + club,
            List.of(
                hello(language, name),
                "Someone has asked to join with this address. You are a member already, so there is nothing more to do."),
            links(language, me, leave)));
  }

  public static Letter welcome(
      Language language, String club, @Nullable String name, String me, String leave) {
    return language.choose(
        new Letter(
            language,
            "Velkommen til " + club,
            List.of(
                hello(language, name),
                "Du er nu medlem. Linkene herunder er personlige. Giv dem ikke videre.",
                "Vil du have mere af det, der interesserer dig? Vælg dine emner, og om vi må tælle dine klik. Det hele er valgfrit."),
            links(language, me, leave)),
        new Letter(
            language,
            "Welcome to " + club,
            List.of(
                hello(language, name),
                "You are now a member. The links below are personal. Please do not pass them on.",
                "Would you like more of what interests you? Choose your topics, and whether we may count your clicks. All of it is optional."),
            links(language, me, leave)));
  }

  /** The links of a member who has lost the mails. */
  public static Letter links(
      Language language, String club, @Nullable String name, String me, String leave) {
    return language.choose(
        new Letter(
            language,
            "Dine links til " + club,
            List.of(
                hello(language, name),
                "Du – eller en anden – har bedt os om linkene til dit medlemskab. Var det ikke dig, behøver du ikke gøre noget."),
            links(language, me, leave)),
        new Letter(
            language,
            "Your links to " + club,
            List.of(
                hello(language, name),
                "Someone – hopefully you – has asked us for the links to your membership. If it was not you, do nothing."),
            links(language, me, leave)));
  }

  /** The fresh link to all that is known. */
  public static Letter mine(Language language, String club, @Nullable String name, String address) {
    return language.choose(
        new Letter(
            language,
            "Dine oplysninger i " + club,
            List.of(
                hello(language, name),
                "Her er linket til alt, hvad vi ved om dig. Det virker kun én gang og i 15 minutter. Du kan hente eller slette dine oplysninger eller skifte adresse.",
                "Har du ikke bedt om det, behøver du ikke gøre noget. Send ikke mailen videre."),
            List.of(new Letter.Link("Se dine oplysninger", address))),
        new Letter(
            language,
            "Your data in " + club,
            List.of(
                hello(language, name),
                "Here is the link to everything we hold about you. It works only once, within 15 minutes. You can download or delete your data, or change your address.",
                "If you did not ask for it, do nothing, and do not forward this email."),
            List.of(new Letter.Link("See your data", address))));
  }

  /** Asks a new address to confirm. */
  public static Letter move(Language language, String club, @Nullable String name, String address) {
    return language.choose(
        new Letter(
            language,
            "Bekræft din nye adresse i " + club,
            List.of(
                hello(language, name),
                "Et medlem af "
                    + club
                    + " vil gerne bruge denne adresse fremover. Åbn linket, og tryk på knappen, hvis det er dig. Linket virker i to døgn.",
                "Er det ikke dig, behøver du ikke gøre noget."),
            List.of(new Letter.Link("Brug denne adresse", address))),
        new Letter(
            language,
            "Confirm your new address in " + club,
            List.of(
                hello(language, name),
                "A member of "
                    + club
                    + " wants to use this address from now on. Open the link and press the button if it is you. The link works for two days.",
                "If it is not you, do nothing."),
            List.of(new Letter.Link("Use this address", address))));
  }

  /** Tells the old address. */
  public static Letter moved(
      Language language, String club, @Nullable String name, String replyTo) {
    return language.choose(
        new Letter(
            language,
            "Din adresse i " + club + " er ændret",
            List.of(
                hello(language, name),
                "Fremover skriver vi til en anden adresse, sådan som du har bedt om. Var det ikke dig, så skriv til "
                    + replyTo
                    + ", så retter vi det."),
            List.of()),
        new Letter(
            language,
            "Your address in " + club + " is changed",
            List.of(
                hello(language, name),
                "We now write to another address, as you asked us to. If it was not you, please write to "
                    + replyTo
                    + ", and we will put it right."),
            List.of()));
  }

  private static String hello(Language language, @Nullable String name) {
    String hello = language.choose("Hej", "Hello");
    return name == null || name.isEmpty() ? hello + "," : hello + " " + name + ",";
  }

  private static List<Letter.Link> links(Language language, String me, String leave) {
    return List.of(
        new Letter.Link(language.choose("Dine indstillinger", "Your preferences"), me),
        new Letter.Link(language.choose("Meld dig ud", "Leave the club"), leave));
  }
}
