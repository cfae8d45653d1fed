package agora.staff.words;

/** The same in Danish. */
record DanishColleagueWords() implements ColleagueWords {

  @Override
  public String somebody() {
    return "En af klubbens medarbejdere";
  }

  @Override
  public String said(String message) {
    return "»" + message + "«";
  }

  @Override
  public String pleaseApprove(String issue) {
    return "Godkend udgaven »" + issue + "«";
  }

  @Override
  public String asksForApproval(String who, String issue) {
    return who + " beder om, at udgaven »" + issue + "« bliver godkendt.";
  }

  @Override
  public String whatAnApproverCanDo() {
    return "Den, der må godkende, kan gøre det dér eller sende den tilbage med en besked.";
  }

  @Override
  public String readWhatIsNew() {
    return "Læs den, og se, hvad der er nyt";
  }

  @Override
  public String sentBack(String issue) {
    return "Sendt tilbage: »" + issue + "«";
  }

  @Override
  public String hasSentBack(String who, String issue) {
    return who + " har læst udgaven »" + issue + "« og sendt den tilbage.";
  }

  @Override
  public String mendAndAskAgain() {
    return "Ret den, og bed om godkendelse igen";
  }

  @Override
  public String withdrawn(String issue) {
    return "Godkendelsen er trukket tilbage: »" + issue + "«";
  }

  @Override
  public String hasWithdrawn(String who, String issue) {
    return who
        + " har trukket godkendelsen af udgaven »"
        + issue
        + "« tilbage. Den sendes først, når den er godkendt igen.";
  }

  @Override
  public String test(String subject) {
    return "Prøve: " + subject;
  }

  @Override
  public String why(String club) {
    return "Du får denne mail, fordi du er med til at lave klubben " + club + ".";
  }
}
