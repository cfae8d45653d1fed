package agora.pages.words;

/** The same in English. */
record EnglishErasureWords() implements ErasureWords {

  @Override
  public String noLongerAMemberOf(String club) {
    return "You are no longer a member of " + club + ".";
  }

  @Override
  public String isDeleted() {
    return "Your name, your address, your clicks and your ticket codes are deleted, and we write to"
        + " you no more.";
  }

  @Override
  public String whatRemains() {
    return "What remains";
  }

  @Override
  public String addressCode(String day) {
    return "A code that is worked out from your address with a secret key. The address cannot be"
        + " worked out from it, but with the key we can see whether an address fits it. We"
        + " keep it so that you are not signed up again by mistake, and so that a backup"
        + " does not bring you back. We delete it on "
        + day
        + ".";
  }

  @Override
  public String evidence(String day) {
    return "The evidence of your consents: what you said yes and no to, also which topics, when,"
        + " and in which words. It stands under a random id, without your name and your"
        + " address. We keep it because we have to be able to show that you said yes"
        + " (General Data Protection Regulation, article 7(1)). We delete it no later than "
        + day
        + ".";
  }

  @Override
  public String staffActs(String day) {
    return "What staff did with your data, when and why, under a code in place of your name. We"
        + " keep it so that we can answer for it. We delete it no later than "
        + day
        + ".";
  }

  @Override
  public String endedMembership(String day) {
    return "From a membership that ended long ago: which texts you said yes to, and when, under the"
        + " code. We keep it so that we can answer claims until they lapse. We delete it no"
        + " later than "
        + day
        + ".";
  }

  @Override
  public String formerNewsletter() {
    return "That your address had been taken off our former newsletter, under the code. We keep it"
        + " as long as the club exists, so that you are not signed up from there.";
  }

  @Override
  public String randomId() {
    return "The random id on the list of whom an issue was sent to, as long as the club exists. We"
        + " have to be able to see how many got it. Once the evidence is deleted, nobody can"
        + " see that it was yours.";
  }

  @Override
  public String figures() {
    return "Figures that are about nobody in particular, such as how many clicked a link, and that"
        + " a ticket code was given out, but not to whom. Those we keep as long as the club"
        + " exists.";
  }

  @Override
  public String backups(String day) {
    return "Backups of what is deleted. They are gone no later than "
        + day
        + ", and if we use one of them, we delete your data again. A list of members that staff"
        + " took out of late is deleted with us within a week.";
  }

  @Override
  public String complaint() {
    return "Your address on our email service's list of those who reported an email as unwanted. It"
        + " stays there, so that you get no more.";
  }

  @Override
  public String thanks() {
    return "Thank you for being with us. You are always welcome back.";
  }

  @Override
  public String isErased() {
    return "Your data has been deleted";
  }
}
