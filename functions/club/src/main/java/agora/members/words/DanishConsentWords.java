package agora.members.words;

/** In Danish; {@link ConsentWords} says what a change of any takes. */
record DanishConsentWords() implements ConsentWords {

  @Override
  public String theLibrary() {
    return "biblioteket";
  }

  @Override
  public String theClub() {
    return "klubben";
  }

  @Override
  public String membership(String library, String club) {
    return "Ja tak, %s må gemme min mailadresse og mine valg og sende mig mails fra %s om artikler, bøger, arrangementer og billetter. Jeg kan når som helst trække mit samtykke tilbage via linket i hver mail."
        .formatted(library, club);
  }

  @Override
  public String topics() {
    return "Når jeg sætter kryds ved et emne, siger jeg ja til, at biblioteket gemmer det og vælger indhold til mig efter det. Et emne kan fortælle noget om, hvad jeg mener, så jeg sætter kun kryds ved det, jeg har lyst til at dele.";
  }

  @Override
  public String guardian() {
    return "Jeg er barnets forælder eller værge, mailadressen er min, og jeg siger ja på barnets vegne.";
  }

  @Override
  public String noTracking() {
    return "Tæl ikke mine klik";
  }

  @Override
  public String anonymousTracking() {
    return "Tæl mine klik, men sådan at I ikke kan se, at de er mine";
  }

  @Override
  public String personalTracking() {
    return "I må registrere, hvilke links jeg klikker på. I bruger det til at tælle, hvor mange der læser hvad, og til at skrive til mig, hvis jeg længe ikke har klikket på noget.";
  }

  @Override
  public String usuallyNoTracking() {
    return "Så længe du ikke har valgt andet, tæller vi ikke dine klik.";
  }

  @Override
  public String usuallyAnonymousTracking() {
    return "Så længe du ikke har valgt andet, tæller vi, hvor mange der klikker på vores links, men ikke hvem de er.";
  }
}
