package agora.pages;

import agora.clubs.Language;

/** The texts of the pages that say one thing. */
public final class Notices {

  private Notices() {}

  public static Notice unknown(Language language) {
    return in(
        language,
        new Notice(
            "Linket virker ikke",
            "Vi kender ikke linket. Måske er en del af linket faldet ud. Prøv at åbne det igen fra den nyeste mail, du har fået fra os.",
            null),
        new Notice(
            "This link does not work",
            "We do not know this link. Perhaps part of it was lost on its way from the email. Please open it again from the latest email you have from us.",
            null));
  }

  public static Notice missing(Language language) {
    return in(
        language,
        new Notice(
            "Siden findes ikke", "Måske er den flyttet, eller adressen er skrevet forkert.", null),
        new Notice(
            "There is no such page", "It may have moved, or the address may be misspelled.", null));
  }

  public static Notice failed(Language language) {
    return in(
        language,
        new Notice("Noget gik galt hos os", "Det er ikke din skyld. Prøv igen om lidt.", null),
        new Notice(
            "Something went wrong on our side",
            "It is not your fault. Please try again in a little while.",
            null));
  }

  public static Notice tooLarge(Language language) {
    return in(
        language,
        new Notice(
            "Det var for meget på én gang",
            "Du har skrevet for meget. Kort teksten ned, og prøv igen.",
            null),
        new Notice(
            "That was too much at once",
            "You have written too much. Please shorten the text and try again.",
            null));
  }

  public static Notice lookInYourMail(Language language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Vi har sendt dig en mail. Åbn mailen, tryk på linket og derefter på knappen. Kommer den ikke inden for et par minutter, så kig i mappen med uønsket mail.",
            null),
        new Notice(
            "Check your inbox",
            "We have sent you an email. Open it, follow the link and then press the button. If it does not arrive within a few minutes, please look in your spam folder.",
            null));
  }

  /**
   * The same to whoever has just typed an address.
   *
   * @param address as they typed it
   */
  public static Notice lookInYourMail(Language language, String address) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Vi har sendt en mail til %s. Åbn mailen, tryk på linket og derefter på knappen. Kommer den ikke inden for et par minutter, så kig i mappen med uønsket mail, eller se efter, om adressen er rigtig."
                .formatted(address),
            null),
        new Notice(
            "Check your inbox",
            "We have sent an email to %s. Open it, follow the link and then press the button. If it does not arrive within a few minutes, please look in your spam folder, and check that the address is right."
                .formatted(address),
            null));
  }

  public static Notice expired(Language language) {
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

  public static Notice oldPreferences(Language language) {
    return in(
        language,
        new Notice(
            "Linket er for gammelt",
            "Vi sender dig gerne et nyt link til dine indstillinger.",
            "Send mig et nyt link"),
        new Notice(
            "This link is too old",
            "We will gladly email you a new link to your preferences.",
            "Send me a new link"));
  }

  public static Notice newLinkSent(Language language) {
    return in(
        language,
        new Notice("Se i din mail", "Vi har sendt dig et nyt link.", null),
        new Notice("Check your inbox", "We have sent you a new link.", null));
  }

  /** For a link that was signed with a key that leaked. */
  public static Notice retired(Language language) {
    return in(
        language,
        new Notice(
            "Vi sender dig et nyt link",
            "Af hensyn til sikkerheden kan linket ikke bruges længere. Tryk på knappen, så sender vi et nyt til den mailadresse, som medlemskabet hører til.",
            "Send mig et nyt link"),
        new Notice(
            "We will send you a new link",
            "For security reasons this link can no longer be used. Press the button, and we send a new one to the email address that the membership belongs to.",
            "Send me a new link"));
  }

  /** The answer to it, the same whether a mail left or not. */
  public static Notice renewed(Language language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Er du stadig medlem, ligger der snart et nyt link i din indbakke. Kommer det ikke inden for et par minutter, så kig i mappen med uønsket mail.",
            null),
        new Notice(
            "Check your inbox",
            "If you are still a member, there will soon be a new link in your inbox. If it does not arrive within a few minutes, please look in your spam folder.",
            null));
  }

  public static Notice unreadable(Language language) {
    return in(
        language,
        new Notice("Vi kunne ikke læse det, du sendte", "Prøv at udfylde formularen igen.", null),
        new Notice("We could not read what you sent", "Please fill in the form again.", null));
  }

  public static Notice confirmed(Language language, String club) {
    return in(
        language,
        new Notice(
            "Velkommen til " + club,
            "Du er nu medlem. Vi har sendt dig en mail med links til dine indstillinger og til at melde dig ud.",
            null),
        new Notice(
            "Welcome to " + club,
            "You are now a member. We have sent you an email with links to your preferences and to leave again.",
            null));
  }

  public static Notice leave(Language language, String club, String masked) {
    return in(
        language,
        new Notice(
            "Vil du melde dig ud af " + club + "?",
            "Medlemskabet hører til "
                + masked
                + ". Melder du dig ud, sender vi ikke flere mails fra klubben til den adresse. Har du fået mailen fra en anden, så lad det være op til den, adressen tilhører.",
            "Ja, meld mig ud"),
        new Notice(
            "Do you want to leave " + club + "?",
            "The membership belongs to "
                + masked
                + ". If you end it, we send no more emails from the club to that address. If the email was passed on to you, please leave this to the person the address belongs to.",
            "Yes, I want to leave"));
  }

  public static Notice thanks(Language language) {
    return in(
        language,
        new Notice("Tak, fordi du fortalte det", "Det hjælper os med at gøre det bedre.", null),
        new Notice("Thank you for telling us", "It helps us to do better.", null));
  }

  public static Notice ifMember(Language language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Hører adressen til et medlem, har vi sendt en mail med links til indstillingerne og til at melde sig ud.",
            null),
        new Notice(
            "Check your inbox",
            "If the address belongs to a member, we have sent it an email with links to the preferences and to leave.",
            null));
  }

  public static Notice tooMany(Language language) {
    return in(
        language,
        new Notice(
            "Der er travlt lige nu",
            "Mange har meldt sig til fra samme internetforbindelse som din den seneste time. Prøv igen om en times tid, eller spørg os på biblioteket, så hjælper vi dig.",
            null),
        new Notice(
            "We are busy right now",
            "There have been many sign-ups from your network within the last hour. Please try again in an hour, or ask us at the library, and we will help you.",
            null));
  }

  public static Notice tooManyLost(Language language) {
    return in(
        language,
        new Notice(
            "Der er travlt lige nu",
            "Mange har bedt om links fra samme internetforbindelse som din den seneste time. Prøv igen om en times tid, eller spørg os på biblioteket, så hjælper vi dig.",
            null),
        new Notice(
            "We are busy right now",
            "There have been many requests for links from your network within the last hour. Please try again in an hour, or ask us at the library, and we will help you.",
            null));
  }

  /** For whoever follows their own link too often: the page may say what a form must not. */
  public static Notice tooManyMails(Language language, String replyTo) {
    return in(
        language,
        new Notice(
            "Vi har allerede sendt dig flere mails i dag",
            "Brug den nyeste af dem, eller prøv igen i morgen. Er der noget, der driller, så skriv til "
                + replyTo
                + ", så hjælper vi dig.",
            null),
        new Notice(
            "We have already sent you several emails today",
            "Use the latest of them, or try again tomorrow. If something doesn't work, write to "
                + replyTo
                + ", and we will help you.",
            null));
  }

  public static Notice tooYoung(Language language, int age) {
    return in(
        language,
        new Notice(
            "Vi glæder os til, du bliver " + age,
            "Klubben er for dem, der er fyldt "
                + age
                + " år, så vi har ikke gemt noget om dig. Kig forbi biblioteket: vi har masser af arrangementer, som er åbne for alle.",
            null),
        new Notice(
            "See you when you turn " + age,
            "The club is for those who are "
                + age
                + " or older, so we have kept nothing about you. Do drop by at the library: many of our events are open to everyone.",
            null));
  }

  public static Notice closed(Language language, String club) {
    return in(
        language,
        new Notice(
            "Klubben er lukket",
            club
                + " optager ikke længere nye medlemmer. Du er meget velkommen i bibliotekets andre klubber.",
            null),
        new Notice(
            "The club is closed",
            club
                + " takes no new members any more. You are most welcome in the library's other clubs.",
            null));
  }

  public static Notice notReady(Language language) {
    return in(
        language,
        new Notice(
            "Vi er ikke helt klar endnu",
            "Biblioteket mangler at skrive, hvem der passer på dine oplysninger, og indtil da tager vi ikke imod tilmeldinger. Prøv igen om lidt. Vi har ikke gemt noget om dig.",
            null),
        new Notice(
            "We are not quite ready yet",
            "The library still has to say who looks after your data, and until then we take no sign-ups. Please try again in a little while. We have kept nothing about you.",
            null));
  }

  public static Notice crossSite(Language language) {
    return in(
        language,
        new Notice(
            "Formularen kom fra en anden side",
            "For din sikkerheds skyld tager vi kun imod formularer fra vores egne sider. Åbn linket fra din mail igen, og prøv én gang til.",
            null),
        new Notice(
            "The form came from another site",
            "For your safety we only take forms from our own pages. Please open the link in your email again, and try once more.",
            null));
  }

  public static Notice mineSent(Language language) {
    return in(
        language,
        new Notice(
            "Se i din mail",
            "Vi har sendt et nyt link til medlemmets mailadresse. Det virker kun én gang og i 15 minutter. På den måde kan ingen andre se dine oplysninger, heller ikke hvis du sender en af vores mails videre.",
            null),
        new Notice(
            "Check your inbox",
            "We have sent a new link to the member's email address. It works only once, within 15 minutes. That way nobody else can see your data, not even if you forward one of our emails.",
            null));
  }

  public static Notice openMine(Language language, String club) {
    return in(
        language,
        new Notice(
            "Dine oplysninger i " + club,
            "Tryk på knappen for at se dine oplysninger. Linket kan kun bruges én gang, og siden er åben i 15 minutter i denne browser.",
            "Vis mine oplysninger"),
        new Notice(
            "Your data in " + club,
            "Press the button to see everything we hold about you. The link can be used only once, and the page stays open for 15 minutes in this browser.",
            "Show my data"));
  }

  public static Notice usedMine(Language language) {
    return in(
        language,
        new Notice(
            "Linket er brugt eller for gammelt",
            "Det virker kun én gang og i 15 minutter. Vi sender gerne et nyt til medlemmets mailadresse.",
            "Send et nyt link"),
        new Notice(
            "This link is used or too old",
            "It works only once, within 15 minutes. We will gladly send a new one to the member's email address.",
            "Send a new link"));
  }

  public static Notice addressAsked(Language language) {
    return in(
        language,
        new Notice(
            "Se i din nye indbakke",
            "Vi har sendt et link til den nye adresse. Åbn linket, og tryk på knappen, så flytter vi medlemskabet. Indtil da skriver vi til den gamle.",
            null),
        new Notice(
            "Check your new inbox",
            "We have sent a link to the new address. Open the link and press the button, and we move the membership. Until then we write to the old one.",
            null));
  }

  public static Notice confirmAddress(Language language, String club) {
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

  public static Notice addressChanged(Language language) {
    return in(
        language,
        new Notice(
            "Adressen er ændret",
            "Fremover sender vi til den nye adresse. Vi har også sendt besked til den gamle adresse.",
            null),
        new Notice(
            "The address is changed",
            "From now on we write to the new address. We have also written to the old address.",
            null));
  }

  public static Notice addressRefused(Language language) {
    return in(
        language,
        new Notice(
            "Adressen kunne ikke ændres",
            "Måske er den nye adresse allerede tilmeldt klubben. Så kan du slette det ene af medlemskaberne.",
            null),
        new Notice(
            "The address could not be changed",
            "Perhaps the new address is already signed up to the club. Then you can delete one of the memberships.",
            null));
  }

  public static Notice oldAddressLink(Language language) {
    return in(
        language,
        new Notice(
            "Linket er for gammelt",
            "Links som dette virker i to døgn. Bed om et nyt, hvis du stadig vil skifte adresse.",
            null),
        new Notice(
            "This link is too old",
            "Links like this work for two days. Please ask for a new one if you still want to change your address.",
            null));
  }

  /** For an old link of somebody who has become a member again. */
  public static Notice earlier(Language language, String club) {
    return in(
        language,
        new Notice(
            "Linket hører til et tidligere medlemskab",
            "Du har været meldt ud af "
                + club
                + " og er blevet medlem igen. Brug linket i den nyeste mail, du har fået fra os.",
            null),
        new Notice(
            "This link belongs to an earlier membership",
            "You had left "
                + club
                + " and have become a member again. Please use the link in the latest email you have from us.",
            null));
  }

  public static Notice left(Language language, String club) {
    return in(
        language,
        new Notice(
            "Du er meldt ud af " + club,
            "Vi sender dig ikke flere mails fra klubben. Du er altid velkommen igen.",
            null),
        new Notice(
            "You have left " + club,
            "We will send you no more emails from the club. You are always welcome back.",
            null));
  }

  private static Notice in(Language language, Notice da, Notice en) {
    return language.choose(da, en);
  }
}
