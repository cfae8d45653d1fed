package agora.pages.words;

import agora.pages.Notice;

/** The same in English. */
record EnglishYearlyQuestionNotices() implements YearlyQuestionNotices {

  @Override
  public Notice question(String club, String words) {
    return new Notice(
        "Do you still want to be a member of " + club + "?",
        "Press the button, and everything stays as it is. You still say yes to this: “"
            + words
            + "”",
        "Yes, I want to stay");
  }

  @Override
  public Notice answered(String club) {
    return new Notice(
        "Good that you are staying in " + club,
        "You are still a member. We ask again in a year.",
        null);
  }

  @Override
  public Notice tooLate(String club) {
    return new Notice(
        "Your membership of " + club + " has ended",
        "We send you no more emails. You are always welcome back: sign up again on the club's"
            + " page.",
        null);
  }

  @Override
  public Notice tooOld() {
    return new Notice(
        "This link is too old",
        "Links like this work for 60 days. If you are still a member, there is nothing to do.",
        null);
  }
}
