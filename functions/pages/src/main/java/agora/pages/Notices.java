package agora.pages;

/** The texts of the pages that say one thing. */
public final class Notices {

  private Notices() {}

  public static Notice unknown(String language) {
    return in(
        language,
        new Notice(
            "Linket virker ikke",
            "Vi kender ikke linket. Måske er det ikke kommet helt med fra mailen. Prøv at åbne det igen fra den nyeste mail, du har fra os.",
            null),
        new Notice(
            "This link does not work",
            "We do not know this link. Perhaps part of it was lost on its way from the mail. Please open it again from the latest mail you have from us.",
            null));
  }

  public static Notice missing(String language) {
    return in(
        language,
        new Notice(
            "Siden findes ikke", "Måske er den flyttet, eller adressen er skrevet forkert.", null),
        new Notice(
            "There is no such page", "It may have moved, or the address may be misspelled.", null));
  }

  public static Notice failed(String language) {
    return in(
        language,
        new Notice("Noget gik galt hos os", "Det er ikke din skyld. Prøv igen om lidt.", null),
        new Notice(
            "Something went wrong on our side",
            "It is not your fault. Please try again in a little while.",
            null));
  }

  public static Notice tooLarge(String language) {
    return in(
        language,
        new Notice("Det var for meget på én gang", "Formularen kan højst fylde 64 kB.", null),
        new Notice("That was too much at once", "The form may hold at most 64 kB.", null));
  }

  public static Notice lookInYourMail(String language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Vi har sendt dig en mail. Åbn den, og tryk på linket for at blive medlem. Kommer den ikke inden for et par minutter, så se efter i mappen med uønsket post.",
            null),
        new Notice(
            "Look in your mail",
            "We have sent you a mail. Open it and follow its link to become a member. If it does not arrive within a few minutes, please look in your spam folder.",
            null));
  }

  public static Notice confirm(String language, String club) {
    return in(
        language,
        new Notice(
            "Bliv medlem af " + club,
            "Tryk på knappen, så er du medlem.",
            "Ja, jeg vil være medlem"),
        new Notice(
            "Become a member of " + club,
            "Press the button, and you are a member.",
            "Yes, I want to be a member"));
  }

  public static Notice expired(String language) {
    return in(
        language,
        new Notice(
            "Linket er for gammelt",
            "Links som dette virker i 48 timer. Vi sender dig gerne et nyt.",
            "Send mig et nyt link"),
        new Notice(
            "This link is too old",
            "Links like this work for 48 hours. We will gladly send you a new one.",
            "Send me a new link"));
  }

  public static Notice oldPreferences(String language) {
    return in(
        language,
        new Notice(
            "Linket er for gammelt",
            "Vi sender dig gerne et nyt link til dine indstillinger.",
            "Send mig et nyt link"),
        new Notice(
            "This link is too old",
            "We will gladly mail you a new link to your preferences.",
            "Send me a new link"));
  }

  public static Notice newLinkSent(String language) {
    return in(
        language,
        new Notice("Se i din mail", "Vi har sendt dig et nyt link.", null),
        new Notice("Look in your mail", "We have sent you a new link.", null));
  }

  public static Notice unreadable(String language) {
    return in(
        language,
        new Notice("Vi kunne ikke læse det, du sendte", "Prøv at udfylde formularen igen.", null),
        new Notice("We could not read what you sent", "Please fill in the form again.", null));
  }

  public static Notice confirmed(String language, String club) {
    return in(
        language,
        new Notice(
            "Velkommen i " + club,
            "Du er nu medlem. Vi har sendt dig en mail med links til dine indstillinger og til at melde dig ud.",
            null),
        new Notice(
            "Welcome to " + club,
            "You are now a member. We have sent you a mail with links to your preferences and to leave again.",
            null));
  }

  public static Notice leave(String language, String club) {
    return in(
        language,
        new Notice(
            "Vil du forlade " + club + "?",
            "Så sender vi dig ikke flere mails fra klubben.",
            "Ja, meld mig ud"),
        new Notice(
            "Do you want to leave " + club + "?",
            "We will send you no more mails from the club.",
            "Yes, I want to leave"));
  }

  public static Notice left(String language, String club) {
    return in(
        language,
        new Notice(
            "Du har forladt " + club,
            "Vi sender dig ikke flere mails fra klubben. Du er altid velkommen igen.",
            null),
        new Notice(
            "You have left " + club,
            "We will send you no more mails from the club. You are always welcome back.",
            null));
  }

  private static Notice in(String language, Notice da, Notice en) {
    return language.equals("en") ? en : da;
  }
}
