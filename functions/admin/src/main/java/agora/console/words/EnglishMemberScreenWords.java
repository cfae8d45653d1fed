package agora.console.words;

/** The same in English. */
record EnglishMemberScreenWords() implements MemberScreenWords {

  @Override
  public String whatFor() {
    return "What do you need it for?";
  }

  @Override
  public String membersSeeIt() {
    return "The member can see it in All about me, without your name.";
  }

  @Override
  public String sayWhatFor() {
    return "Choose what you need it for.";
  }

  @Override
  public String notOfTheClub() {
    return "The address doesn't belong to a member of the club.";
  }

  @Override
  public String noWholeAddress() {
    return "That isn't a whole mail address. Write it as in name@example.com.";
  }

  @Override
  public String has(String members) {
    return "The club has " + members + ".";
  }

  @Override
  public String address() {
    return "Mail address";
  }

  @Override
  public String find() {
    return "Find member";
  }

  @Override
  public String showAll() {
    return "Show all members";
  }

  @Override
  public String since(String day) {
    return "since " + day;
  }

  @Override
  public String more() {
    return "More members";
  }

  @Override
  public String signUp() {
    return "Sign somebody up at the desk";
  }

  @Override
  public String member() {
    return "Member";
  }

  @Override
  public String erases(String address) {
    return "Delete " + address + "?";
  }

  @Override
  public String show() {
    return "Show the member";
  }

  @Override
  public String isForGood() {
    return "The membership and everything we know about the member is deleted for"
        + " good. It can't be undone.";
  }

  @Override
  public String erase() {
    return "Yes, delete for good";
  }

  @Override
  public String goBack() {
    return "No, go back";
  }

  @Override
  public String known() {
    return "Details";
  }

  @Override
  public String showConsent() {
    return "Show the consent";
  }

  @Override
  public String showAllKnown() {
    return "Show everything we know";
  }

  @Override
  public String correct() {
    return "Correct name or language";
  }

  @Override
  public String unsubscribe() {
    return "Unsubscribe";
  }

  @Override
  public String askToErase() {
    return "Delete the member";
  }

  @Override
  public String wholeAddress() {
    return "Write the whole address. You can't search by name or by part of an address.";
  }
}
