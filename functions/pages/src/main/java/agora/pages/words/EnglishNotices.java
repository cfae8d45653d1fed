package agora.pages.words;

import agora.pages.Notice;

/** The same in English. */
record EnglishNotices() implements Notices {

  @Override
  public Notice unknown() {
    return new Notice(
        "This link does not work",
        "We do not know this link. Perhaps part of it was lost on its way from the email. Please"
            + " open it again from the latest email you have from us.",
        null);
  }

  @Override
  public Notice missing() {
    return new Notice(
        "There is no such page", "It may have moved, or the address may be misspelled.", null);
  }

  @Override
  public Notice failed() {
    return new Notice(
        "Something went wrong on our side",
        "It is not your fault. Please try again in a little while.",
        null);
  }

  @Override
  public Notice tooLarge() {
    return new Notice(
        "That was too much at once",
        "You have written too much. Please shorten the text and try again.",
        null);
  }

  @Override
  public Notice lookInYourMail() {
    return new Notice(
        "Check your inbox",
        "We have sent you an email. Open it, follow the link and then press the button. If it does"
            + " not arrive within a few minutes, please look in your spam folder.",
        null);
  }

  @Override
  public Notice lookInYourMail(String address) {
    return new Notice(
        "Check your inbox",
        "We have sent an email to %s. Open it, follow the link and then press the button. If it does not arrive within a few minutes, please look in your spam folder, and check that the address is right."
            .formatted(address),
        null);
  }

  @Override
  public Notice expired() {
    return new Notice(
        "This link is too old",
        "Links like this work for 48 hours. We will gladly send you a new one.",
        "Send me a new link");
  }

  @Override
  public Notice oldPreferences() {
    return new Notice(
        "This link is too old",
        "We will gladly email you a new link to your preferences.",
        "Send me a new link");
  }

  @Override
  public Notice newLinkSent() {
    return new Notice("Check your inbox", "We have sent you a new link.", null);
  }

  @Override
  public Notice retired() {
    return new Notice(
        "We will send you a new link",
        "For security reasons this link can no longer be used. Press the button, and we send a new"
            + " one to the email address that the membership belongs to.",
        "Send me a new link");
  }

  @Override
  public Notice renewed() {
    return new Notice(
        "Check your inbox",
        "If you are still a member, there will soon be a new link in your inbox. If it does not"
            + " arrive within a few minutes, please look in your spam folder.",
        null);
  }

  @Override
  public Notice unreadable() {
    return new Notice("We could not read what you sent", "Please fill in the form again.", null);
  }

  @Override
  public Notice confirmed(String club) {
    return new Notice(
        "Welcome to " + club,
        "You are now a member. We have sent you an email with links to your preferences and to"
            + " leave again.",
        null);
  }

  @Override
  public Notice leave(String club, String masked) {
    return new Notice(
        "Do you want to leave " + club + "?",
        "The membership belongs to "
            + masked
            + ". If you end it, we send no more emails from the club to that address. If the email"
            + " was passed on to you, please leave this to the person the address belongs to.",
        "Yes, I want to leave");
  }

  @Override
  public Notice thanks() {
    return new Notice("Thank you for telling us", "It helps us to do better.", null);
  }

  @Override
  public Notice ifMember() {
    return new Notice(
        "Check your inbox",
        "If the address belongs to a member, we have sent it an email with links to the preferences"
            + " and to leave.",
        null);
  }

  @Override
  public Notice tooMany() {
    return new Notice(
        "We are busy right now",
        "There have been many sign-ups from your network within the last hour. Please try again in"
            + " an hour, or ask us at the library, and we will help you.",
        null);
  }

  @Override
  public Notice tooManyLost() {
    return new Notice(
        "We are busy right now",
        "There have been many requests for links from your network within the last hour. Please try"
            + " again in an hour, or ask us at the library, and we will help you.",
        null);
  }

  @Override
  public Notice tooManyMails(String replyTo) {
    return new Notice(
        "We have already sent you several emails today",
        "Use the latest of them, or try again tomorrow. If something doesn't work, write to "
            + replyTo
            + ", and we will help you.",
        null);
  }

  @Override
  public Notice tooYoung(int age) {
    return new Notice(
        "See you when you turn " + age,
        "The club is for those who are "
            + age
            + " or older, so we have kept nothing about you. Do drop by at the library: many of our"
            + " events are open to everyone.",
        null);
  }

  @Override
  public Notice closed(String club) {
    return new Notice(
        "The club is closed",
        club + " takes no new members any more. You are most welcome in the library's other clubs.",
        null);
  }

  @Override
  public Notice notReady() {
    return new Notice(
        "We are not quite ready yet",
        "The library still has to say who looks after your data, and until then we take no"
            + " sign-ups. Please try again in a little while. We have kept nothing about you.",
        null);
  }

  @Override
  public Notice crossSite() {
    return new Notice(
        "The form came from another site",
        "For your safety we only take forms from our own pages. Please open the link in your email"
            + " again, and try once more.",
        null);
  }

  @Override
  public Notice mineSent() {
    return new Notice(
        "Check your inbox",
        "We have sent a new link to the member's email address. It works only once, within 15"
            + " minutes. That way nobody else can see your data, not even if you forward one of our"
            + " emails.",
        null);
  }

  @Override
  public Notice openMine(String club) {
    return new Notice(
        "Your data in " + club,
        "Press the button to see everything we hold about you. The link can be used only once, and"
            + " the page stays open for 15 minutes in this browser.",
        "Show my data");
  }

  @Override
  public Notice usedMine() {
    return new Notice(
        "This link is used or too old",
        "It works only once, within 15 minutes. We will gladly send a new one to the member's email"
            + " address.",
        "Send a new link");
  }

  @Override
  public Notice addressAsked() {
    return new Notice(
        "Check your new inbox",
        "We have sent a link to the new address. Open the link and press the button, and we move"
            + " the membership. Until then we write to the old one.",
        null);
  }

  @Override
  public Notice confirmNewAddress(String club) {
    return new Notice(
        "Change address in " + club,
        "Press the button, and we write to this address from now on.",
        "Yes, change to this address");
  }

  @Override
  public Notice addressChanged() {
    return new Notice(
        "The address is changed",
        "From now on we write to the new address. We have also written to the old address.",
        null);
  }

  @Override
  public Notice addressRefused() {
    return new Notice(
        "The address could not be changed",
        "Perhaps the new address is already signed up to the club. Then you can delete one of the"
            + " memberships.",
        null);
  }

  @Override
  public Notice oldAddressLink() {
    return new Notice(
        "This link is too old",
        "Links like this work for two days. Please ask for a new one if you still want to change"
            + " your address.",
        null);
  }

  @Override
  public Notice earlier(String club) {
    return new Notice(
        "This link belongs to an earlier membership",
        "You had left "
            + club
            + " and have become a member again. Please use the link in the latest email you have"
            + " from us.",
        null);
  }

  @Override
  public Notice left(String club) {
    return new Notice(
        "You have left " + club,
        "We will send you no more emails from the club. You are always welcome back.",
        null);
  }

  @Override
  public Notice forMembers(String club) {
    return new Notice(
        "The article is for members",
        "The link worked as long as you were a member of "
            + club
            + ". Join again on the club's page.",
        null);
  }

  @Override
  public Notice oldTicketLink() {
    return new Notice(
        "This link is too old",
        "Please open the link in the latest mail you have from us about the event.",
        null);
  }
}
