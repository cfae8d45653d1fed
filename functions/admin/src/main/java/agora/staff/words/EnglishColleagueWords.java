package agora.staff.words;

/** The same in English. */
record EnglishColleagueWords() implements ColleagueWords {

  @Override
  public String somebody() {
    return "One of the club's staff";
  }

  @Override
  public String said(String message) {
    return "“" + message + "”";
  }

  @Override
  public String pleaseApprove(String issue) {
    return "Please approve the issue “" + issue + "”";
  }

  @Override
  public String asksForApproval(String who, String issue) {
    return who + " asks for the issue “" + issue + "” to be approved.";
  }

  @Override
  public String whatAnApproverCanDo() {
    return "Those who can approve can do so there, or send it back with a message.";
  }

  @Override
  public String readWhatIsNew() {
    return "Read it and see what is new";
  }

  @Override
  public String sentBack(String issue) {
    return "Sent back: “" + issue + "”";
  }

  @Override
  public String hasSentBack(String who, String issue) {
    return who + " has read the issue “" + issue + "” and sent it back.";
  }

  @Override
  public String mendAndAskAgain() {
    return "Edit it and ask for approval again";
  }

  @Override
  public String withdrawn(String issue) {
    return "Approval withdrawn: “" + issue + "”";
  }

  @Override
  public String hasWithdrawn(String who, String issue) {
    return who
        + " has withdrawn the approval of the issue “"
        + issue
        + "”. It is not sent until it has been approved again.";
  }

  @Override
  public String test(String subject) {
    return "Test: " + subject;
  }

  @Override
  public String why(String club) {
    return "You get this email because you help to make the club " + club + ".";
  }
}
