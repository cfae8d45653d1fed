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

  public static Notice leave(String language, String club, String masked) {
    return in(
        language,
        new Notice(
            "Vil du forlade " + club + "?",
            "Medlemskabet hører til "
                + masked
                + ". Melder du det ud, sender vi ikke flere mails fra klubben til den adresse. Har du fået mailen sendt videre, så lad det være op til den, der ejer adressen.",
            "Ja, meld mig ud"),
        new Notice(
            "Do you want to leave " + club + "?",
            "The membership belongs to "
                + masked
                + ". If you end it, we send no more mails from the club to that address. If the mail was passed on to you, please leave this to the one who owns the address.",
            "Yes, I want to leave"));
  }

  public static Notice thanks(String language) {
    return in(
        language,
        new Notice("Tak, fordi du fortalte det", "Det hjælper os med at gøre det bedre.", null),
        new Notice("Thank you for telling us", "It helps us to do better.", null));
  }

  public static Notice ifMember(String language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Er adressen medlem, har vi sendt en mail med links til indstillingerne og til at melde sig ud.",
            null),
        new Notice(
            "Look in your mail",
            "If the address is a member's, we have sent it a mail with links to the preferences and to leave.",
            null));
  }

  public static Notice tooMany(String language) {
    return in(
        language,
        new Notice(
            "Der er travlt lige nu",
            "Der er kommet mange tilmeldinger fra dit netværk den seneste time. Prøv igen om en times tid, eller spørg os på biblioteket, så hjælper vi dig.",
            null),
        new Notice(
            "We are busy right now",
            "Many have signed up from your network within the last hour. Please try again in an hour, or ask us at the library, and we will help you.",
            null));
  }

  public static Notice tooYoung(String language, int age) {
    return in(
        language,
        new Notice(
            "Vi glæder os til, du bliver " + age,
            "Klubben er for dem, der er fyldt "
                + age
                + " år, så vi har ikke gemt noget om dig. Kig forbi biblioteket: vi har masser af arrangementer, som er åbne for alle.",
            null),
        new Notice(
            "We look forward to your turning " + age,
            "The club is for those who are "
                + age
                + " or older, so we have kept nothing about you. Do drop by at the library: many of our events are open to everyone.",
            null));
  }

  public static Notice closed(String language, String club) {
    return in(
        language,
        new Notice(
            "Klubben er lukket",
            club
                + " tager ikke imod nye medlemmer længere. Du er meget velkommen i bibliotekets andre klubber.",
            null),
        new Notice(
            "The club is closed",
            club
                + " takes no new members any more. You are most welcome in the library's other clubs.",
            null));
  }

  public static Notice crossSite(String language) {
    return in(
        language,
        new Notice(
            "Formularen kom fra en anden side",
            "For din sikkerheds skyld tager vi kun imod formularer fra vores egne sider. Åbn linket fra din mail igen, og prøv én gang til.",
            null),
        new Notice(
            "The form came from another site",
            "For your safety we only take forms from our own pages. Please open the link in your mail again, and try once more.",
            null));
  }

  public static Notice mineSent(String language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Vi har sendt et frisk link til medlemmets mailadresse. Det virker én gang og i 15 minutter. Sådan kan ingen andre komme til dine oplysninger, heller ikke hvis du sender en af vores mails videre.",
            null),
        new Notice(
            "Look in your mail",
            "We have sent a fresh link to the member's mail address. It works once, within 15 minutes. So nobody else can get at what we know of you, not even if you pass one of our mails on.",
            null));
  }

  public static Notice openMine(String language, String club) {
    return in(
        language,
        new Notice(
            "Dine oplysninger i " + club,
            "Tryk på knappen for at se alt, hvad vi ved om dig. Linket kan kun bruges én gang, og siden er åben i 15 minutter i denne browser.",
            "Vis mine oplysninger"),
        new Notice(
            "What we know of you in " + club,
            "Press the button to see all that we know of you. The link can be used only once, and the page stays open for 15 minutes in this browser.",
            "Show what you know of me"));
  }

  public static Notice usedMine(String language) {
    return in(
        language,
        new Notice(
            "Linket er brugt eller for gammelt",
            "Det virker kun én gang og i 15 minutter. Vi sender gerne et nyt til medlemmets mailadresse.",
            "Send et nyt link"),
        new Notice(
            "This link is used or too old",
            "It works only once, within 15 minutes. We will gladly send a new one to the member's mail address.",
            "Send a new link"));
  }

  public static Notice addressAsked(String language) {
    return in(
        language,
        new Notice(
            "Se i din nye mail",
            "Vi har sendt et link til den nye adresse. Når du har trykket på det, flytter vi medlemskabet. Indtil da sender vi til den gamle.",
            null),
        new Notice(
            "Look in your new mailbox",
            "We have sent a link to the new address. Once you have followed it, we move the membership. Until then we write to the old one.",
            null));
  }

  public static Notice confirmAddress(String language, String club) {
    return in(
        language,
        new Notice(
            "Skift adresse i " + club,
            "Tryk på knappen, så sender vi fremover til denne adresse.",
            "Ja, skift til denne adresse"),
        new Notice(
            "Change address in " + club,
            "Press the button, and we write to this address from now on.",
            "Yes, change to this address"));
  }

  public static Notice addressChanged(String language) {
    return in(
        language,
        new Notice(
            "Adressen er skiftet",
            "Fremover sender vi til den nye adresse. Vi har også sagt det til den gamle.",
            null),
        new Notice(
            "The address is changed",
            "From now on we write to the new address. We have told the old one, too.",
            null));
  }

  public static Notice addressRefused(String language) {
    return in(
        language,
        new Notice(
            "Adressen kunne ikke skiftes",
            "Måske er den nye adresse allerede medlem af klubben. Så kan du slette det ene af medlemskaberne.",
            null),
        new Notice(
            "The address could not be changed",
            "Perhaps the new address is a member of the club already. Then you can erase one of the memberships.",
            null));
  }

  public static Notice oldAddressLink(String language) {
    return in(
        language,
        new Notice(
            "Linket er for gammelt",
            "Links som dette virker i to døgn. Bed om at skifte adresse én gang til.",
            null),
        new Notice(
            "This link is too old",
            "Links like this work for two days. Please ask for the change of address again.",
            null));
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
