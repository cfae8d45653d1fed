package agora.pages.words;

import agora.members.consents.DataUse;

/** The same in English. */
record EnglishPrivacyWords() implements PrivacyWords {

  @Override
  public String version() {
    return "Version";
  }

  @Override
  public String whoIsResponsible() {
    return "Who is responsible?";
  }

  @Override
  public String officer() {
    return "If you have questions about your data, you can also write to or call the data"
        + " protection officer:";
  }

  @Override
  public String whatFor() {
    return "What do we use your data for?";
  }

  @Override
  public String recordsOfConsent() {
    return "We keep what you said yes to, when, and in which words, so that we can prove it. Basis:"
        + " we are obliged to (articles 6(1)(c) and 7(1)).";
  }

  @Override
  public String nothingIsRequired() {
    return "You do not have to give us any data. Without your email address you simply cannot be a"
        + " member. We make no automated decisions about you, and we give your data to"
        + " nobody else.";
  }

  @Override
  public String whereFrom() {
    return "Where do we have them from?";
  }

  @Override
  public String fromYourself() {
    return "From yourself: from our pages, or from the library's staff if you asked them to sign"
        + " you up. If you were on the library's former newsletter, we have your address,"
        + " your topics and your consent from there.";
  }

  @Override
  public String howLong() {
    return "How long do we keep them?";
  }

  @Override
  public String unconfirmed(String term) {
    return "A sign-up that nobody confirms: " + term + ".";
  }

  @Override
  public String asAMember() {
    return "Your data as a member: as long as you are a member. When you leave, we delete your"
        + " name, your topics and your choices at once.";
  }

  @Override
  public String evidence(String term, String reduced) {
    return "The evidence of your consent, with your email address: "
        + term
        + " after the last email. After that without the address, until "
        + reduced
        + " have passed. If you have your data deleted, we keep it without your address for "
        + term
        + ".";
  }

  @Override
  public String trackingEvidence(String term) {
    return "The evidence of whether we may count your clicks: "
        + term
        + " after you have changed it.";
  }

  @Override
  public String thatYouGotAnEmail(String term) {
    return "That you got an email: " + term + ".";
  }

  @Override
  public String clicks(String term) {
    return "Clicks: " + term + ".";
  }

  @Override
  public String linkToYourData(String term) {
    return "A link to your own data: " + term + ".";
  }

  @Override
  public String staffActs(String term) {
    return "What staff did with your data and what for, without your name and your address: "
        + term
        + ".";
  }

  @Override
  public String readThemYourself() {
    return "You can read it yourself on the page with everything about you.";
  }

  @Override
  public String againstAbuse(String term) {
    return "How often somebody asked for emails to an address or from one network connection, so"
        + " that we can curb abuse; without the address itself: "
        + term
        + " at most.";
  }

  @Override
  public String thatItIsDeleted(String term) {
    return "That your data has been deleted, without your address: " + term + ".";
  }

  @Override
  public String backups(String term) {
    return "Backups: " + term + ".";
  }

  @Override
  public String whoProcesses() {
    return "Who processes them for us?";
  }

  @Override
  public String amazon(String region) {
    return "Amazon Web Services EMEA SARL in Luxembourg is our processor. The data lies in the EU,"
        + " in the AWS region "
        + region
        + ".";
  }

  @Override
  public String transfer() {
    return "AWS is owned by a company in the USA that takes part in the EU-U.S. Data Privacy"
        + " Framework. Should data be transferred there, it is on that basis and under the"
        + " European Commission's standard contractual clauses (articles 45 and 46). An"
        + " email goes to the provider that you have chosen yourself.";
  }

  @Override
  public String whatYouCanDo() {
    return "What can you do?";
  }

  @Override
  public String inYourPreferences() {
    return "The link to your preferences stands in every email. There you can";
  }

  @Override
  public String see() {
    return "see everything we hold about you, and download it as a file (articles 15 and 20)";
  }

  @Override
  public String correct() {
    return "correct your name, your address and your choices (article 16)";
  }

  @Override
  public String withdraw() {
    return "withdraw a consent or leave; it does not change that we were allowed to use the data"
        + " until then (article 7(3))";
  }

  @Override
  public String object() {
    return "turn the counting of clicks off, that is, object (article 21), and pause";
  }

  @Override
  public String haveDeleted() {
    return "have your data deleted (article 17)";
  }

  @Override
  public String askUs() {
    return "Write to us if you want the processing restricted (article 18), or if you would rather"
        + " have us do it for you.";
  }

  @Override
  public String getALink() {
    return "Get a link if you no longer have the email";
  }

  @Override
  public String complain() {
    return "You can complain to the Danish Data Protection Agency, Datatilsynet, Carl Jacobsens Vej"
        + " 35, 2500 Valby, telephone +45 33 19 32 00, dt@datatilsynet.dk,";
  }

  @Override
  public String years(long number) {
    return number + (number == 1 ? " year" : " years");
  }

  @Override
  public String months(long number) {
    return number + (number == 1 ? " month" : " months");
  }

  @Override
  public String days(long number) {
    return number + (number == 1 ? " day" : " days");
  }

  @Override
  public String minutes(long number) {
    return number + (number == 1 ? " minute" : " minutes");
  }

  @Override
  public String what(DataUse use) {
    return switch (use) {
      case SEND ->
          "We send you the club's emails. For that we use your email address, your language, how"
              + " often you want to hear from us, and your name if you have given it.";
      case TICKETS ->
          "We give you a ticket code, or one of the club's benefits, when you ask for it, and"
              + " remember what is yours.";
      case YEARLY_QUESTION -> "Once a year we ask whether you still want to be a member.";
      case CHOOSE_BY_TOPIC ->
          "If you have chosen topics, we choose by them which emails about events you get, and what"
              + " stands under “Chosen for you” in the issue. A topic can tell something about what"
              + " you think.";
      case COUNT_CLICKS ->
          "We count how many people click our links, without being able to see who. You can turn"
              + " that off.";
      case COUNT_READERS ->
          "If you have said yes to it, we record which links you click, and count how many people"
              + " read what.";
      case WIN_BACK ->
          "If you have said yes to our recording your clicks, we write to you if you have clicked"
              + " on nothing for a long time.";
    };
  }

  @Override
  public String basis(DataUse use) {
    return switch (use.purpose()) {
      case TOPICS, TRACKING_PERSONAL ->
          "Basis: your explicit consent (General Data Protection Regulation, articles 6(1)(a) and"
              + " 9(2)(a)).";
      case TRACKING_ANONYMOUS ->
          "Basis: the library's task in the public interest (article 6(1)(e)). The figures are"
              + " about nobody in particular.";
      default -> "Basis: your consent (article 6(1)(a)).";
    };
  }
}
