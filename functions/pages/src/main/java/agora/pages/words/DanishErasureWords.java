package agora.pages.words;

/** The same in Danish. */
record DanishErasureWords() implements ErasureWords {

  @Override
  public String noLongerAMemberOf(String club) {
    return "Du er ikke længere medlem af " + club + ".";
  }

  @Override
  public String isDeleted() {
    return "Dit navn, din adresse, dine klik og dine billetkoder er slettet, og vi skriver ikke til"
        + " dig mere.";
  }

  @Override
  public String whatRemains() {
    return "Det er tilbage";
  }

  @Override
  public String addressCode(String day) {
    return "En kode, der er beregnet ud fra din adresse med en hemmelig nøgle. Den kan ikke regnes"
        + " tilbage til adressen, men med nøglen kan vi se, om en adresse passer til den. Vi"
        + " gemmer den, så du ikke bliver tilmeldt igen ved en fejl, og så en sikkerhedskopi"
        + " ikke bringer dig tilbage. Vi sletter den "
        + day
        + ".";
  }

  @Override
  public String evidence(String day) {
    return "Dokumentationen for dine samtykker: hvad du sagde ja og nej til, også hvilke emner,"
        + " hvornår og med hvilke ord. Den står under et tilfældigt id og uden dit navn og"
        + " din adresse. Vi gemmer den, fordi vi skal kunne vise, at du sagde ja"
        + " (databeskyttelsesforordningens artikel 7, stk. 1). Vi sletter den senest "
        + day
        + ".";
  }

  @Override
  public String staffActs(String day) {
    return "Hvad personalet har gjort med dine oplysninger, hvornår og hvorfor, under en kode i"
        + " stedet for dit navn. Vi gemmer det, så vi kan svare for det. Vi sletter det"
        + " senest "
        + day
        + ".";
  }

  @Override
  public String endedMembership(String day) {
    return "Fra et medlemskab, der sluttede for længe siden: hvilke tekster du sagde ja til, og"
        + " hvornår, under koden. Vi gemmer det, så vi kan afvise krav, til de er forældede."
        + " Vi sletter det senest "
        + day
        + ".";
  }

  @Override
  public String formerNewsletter() {
    return "At din adresse var meldt fra vores tidligere nyhedsbrev, under koden. Vi gemmer det, så"
        + " længe klubben består, så du ikke bliver tilmeldt derfra.";
  }

  @Override
  public String randomId() {
    return "Det tilfældige id på listen over, hvem en udgave blev sendt til, så længe klubben"
        + " består. Vi skal kunne se, hvor mange der fik den. Når dokumentationen er"
        + " slettet, kan ingen se, at det var dit.";
  }

  @Override
  public String figures() {
    return "Tal, som ikke handler om nogen bestemt, for eksempel hvor mange der klikkede på et"
        + " link, og at en billetkode er givet ud, men ikke til hvem. Dem gemmer vi, så"
        + " længe klubben består.";
  }

  @Override
  public String backups(String day) {
    return "Sikkerhedskopier af det, der er slettet. De forsvinder senest "
        + day
        + ", og bruger vi en af dem, sletter vi dine oplysninger igen. En medlemsliste, som"
        + " personalet for nylig har hentet ud, bliver slettet hos os inden for en uge.";
  }

  @Override
  public String complaint() {
    return "Din adresse på vores mailtjenestes liste over dem, der har meldt en mail som uønsket."
        + " Den bliver stående, så du ikke får flere.";
  }

  @Override
  public String thanks() {
    return "Tak, fordi du var med. Du er altid velkommen igen.";
  }

  @Override
  public String isErased() {
    return "Dine oplysninger er slettet";
  }
}
