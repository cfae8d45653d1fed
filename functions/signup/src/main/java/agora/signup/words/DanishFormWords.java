package agora.signup.words;

/** The same in Danish. */
record DanishFormWords() implements FormWords {

  @Override
  public String consentNeeded() {
    return "Sæt kryds her, hvis du vil være medlem. Uden dit ja må vi ikke skrive til dig.";
  }

  @Override
  public String guardianNeeded() {
    return "Klubben er for børn, så en forælder eller værge skal sige ja her.";
  }

  @Override
  public String ageNeeded(int years) {
    return "Sæt kryds her, hvis du er fyldt "
        + years
        + " år. Er du yngre, kan du ikke være medlem endnu, men du er meget velkommen til vores"
        + " åbne arrangementer.";
  }

  @Override
  public String wrongInvitation() {
    return "Koden passer ikke. Den står i din invitation.";
  }

  @Override
  public String addressNeeded() {
    return "Skriv din mailadresse.";
  }

  @Override
  public String wrongAddress() {
    return "Vi kan ikke sende til den adresse. Den skal se ud som navn@eksempel.dk, uden æ, ø og å"
        + " før @, og højst fylde 254 tegn.";
  }

  @Override
  public String wrongLanguage() {
    return "Vælg et af klubbens sprog.";
  }

  @Override
  public String wrongTopics() {
    return "Vælg blandt klubbens emner.";
  }

  @Override
  public String wrongChoice() {
    return "Vælg en af mulighederne.";
  }

  @Override
  public String wrongPause() {
    return "Vælg en dag fra i morgen og højst et år frem, eller lad feltet stå tomt.";
  }

  @Override
  public String longName() {
    return "Navnet må højst være på 100 tegn.";
  }

  @Override
  public String unseenInName() {
    return "Navnet må ikke indeholde {{ eller usynlige tegn.";
  }

  @Override
  public String cprInName() {
    return "Skriv aldrig dit CPR-nummer her. Vi skal kun bruge dit navn.";
  }
}
