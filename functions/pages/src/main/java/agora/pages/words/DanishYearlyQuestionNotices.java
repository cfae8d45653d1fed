package agora.pages.words;

import agora.pages.Notice;

/** The same in Danish. */
record DanishYearlyQuestionNotices() implements YearlyQuestionNotices {

  @Override
  public Notice question(String club, String words) {
    return new Notice(
        "Vil du stadig være med i " + club + "?",
        "Tryk på knappen, så fortsætter alt som før. Du siger stadig ja til dette: »" + words + "«",
        "Ja, jeg vil være med");
  }

  @Override
  public Notice answered(String club) {
    return new Notice(
        "Dejligt, at du bliver i " + club, "Du er stadig medlem. Vi spørger igen om et år.", null);
  }

  @Override
  public Notice tooLate(String club) {
    return new Notice(
        "Dit medlemskab af " + club + " er slut",
        "Vi sender dig ikke flere mails. Du er altid velkommen igen. Meld dig til på klubbens"
            + " side.",
        null);
  }

  @Override
  public Notice tooOld() {
    return new Notice(
        "Linket er for gammelt",
        "Links som dette virker i 60 dage. Er du stadig medlem, behøver du ikke gøre noget.",
        null);
  }
}
