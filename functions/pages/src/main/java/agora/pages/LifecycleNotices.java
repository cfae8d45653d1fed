package agora.pages;

import agora.clubs.Language;

/** The words of the pages that answer the yearly question. */
public final class LifecycleNotices {

  private LifecycleNotices() {}

  /**
   * Asks whether somebody wants to stay.
   *
   * @param words of the consent that they say yes to once more
   */
  public static Notice stay(Language language, String club, String words) {
    return language.choose(
        new Notice(
            "Vil du stadig være med i " + club + "?",
            "Tryk på knappen, så fortsætter alt som før. Du siger stadig ja til dette: »"
                + words
                + "«",
            "Ja, jeg vil være med"),
        new Notice(
            "Do you still want to be a member of " + club + "?",
            "Press the button, and everything stays as it is. You still say yes to this: “"
                + words
                + "”",
            "Yes, I want to stay"));
  }

  public static Notice stays(Language language, String club) {
    return language.choose(
        new Notice(
            "Dejligt, at du bliver i " + club,
            "Du er stadig medlem. Vi spørger igen om et år.",
            null),
        new Notice(
            "Good that you are staying in " + club,
            "You are still a member. We ask again in a year.",
            null));
  }

  public static Notice tooLate(Language language, String club) {
    return language.choose(
        new Notice(
            "Dit medlemskab af " + club + " er slut",
            "Vi sender dig ikke flere mails. Du er altid velkommen igen. Meld dig til på klubbens side.",
            null),
        new Notice(
            "Your membership of " + club + " has ended",
            "We send you no more emails. You are always welcome back: sign up again on the club's page.",
            null));
  }

  public static Notice tooOld(Language language) {
    return language.choose(
        new Notice(
            "Linket er for gammelt",
            "Links som dette virker i 60 dage. Er du stadig medlem, behøver du ikke gøre noget.",
            null),
        new Notice(
            "This link is too old",
            "Links like this work for 60 days. If you are still a member, there is nothing to do.",
            null));
  }
}
