package agora.console.words;

/** The same in Danish. */
record DanishMemberScreenWords() implements MemberScreenWords {

  @Override
  public String whatFor() {
    return "Hvad skal du bruge det til?";
  }

  @Override
  public String membersSeeIt() {
    return "Medlemmet kan se det i Alt om mig, uden dit navn.";
  }

  @Override
  public String sayWhatFor() {
    return "Vælg, hvad du skal bruge det til.";
  }

  @Override
  public String notOfTheClub() {
    return "Adressen hører ikke til et medlem af klubben.";
  }

  @Override
  public String noWholeAddress() {
    return "Det er ikke en hel mailadresse. Skriv den som navn@eksempel.dk.";
  }

  @Override
  public String has(String members) {
    return "Klubben har " + members + ".";
  }

  @Override
  public String address() {
    return "Mailadresse";
  }

  @Override
  public String find() {
    return "Find medlem";
  }

  @Override
  public String wholeAddress() {
    return "Skriv hele adressen. Der kan ikke søges på navn eller på en del af adressen.";
  }

  @Override
  public String showAll() {
    return "Vis alle medlemmer";
  }

  @Override
  public String since(String day) {
    return "siden " + day;
  }

  @Override
  public String more() {
    return "Flere medlemmer";
  }

  @Override
  public String signUp() {
    return "Meld en til ved skranken";
  }

  @Override
  public String member() {
    return "Medlem";
  }

  @Override
  public String erases(String address) {
    return "Slet " + address + "?";
  }

  @Override
  public String show() {
    return "Vis medlemmet";
  }

  @Override
  public String isForGood() {
    return "Medlemskabet og alt, vi ved om medlemmet, slettes for altid. Det kan ikke fortrydes.";
  }

  @Override
  public String erase() {
    return "Ja, slet for altid";
  }

  @Override
  public String goBack() {
    return "Nej, gå tilbage";
  }

  @Override
  public String known() {
    return "Oplysninger";
  }

  @Override
  public String showConsent() {
    return "Vis samtykket";
  }

  @Override
  public String showAllKnown() {
    return "Vis alt, vi ved";
  }

  @Override
  public String correct() {
    return "Ret navn eller sprog";
  }

  @Override
  public String unsubscribe() {
    return "Meld ud";
  }

  @Override
  public String askToErase() {
    return "Slet medlemmet";
  }
}
