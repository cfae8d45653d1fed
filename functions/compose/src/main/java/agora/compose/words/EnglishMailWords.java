package agora.compose.words;

/** The same in English. */
record EnglishMailWords() implements MailWords {

  @Override
  public String hello() {
    return "Hello";
  }

  @Override
  public String offer() {
    return "Offer";
  }

  @Override
  public String benefit() {
    return "For members";
  }

  @Override
  public String places(int places, String end) {
    return "There are %d in all, for members only. You can get one until %s."
        .formatted(places, end);
  }

  @Override
  public String getYours() {
    return "Get yours";
  }

  @Override
  public String by() {
    return "By";
  }

  @Override
  public String code() {
    return "Get your ticket code";
  }

  @Override
  public String whyMember(String club) {
    return "You get this email because you are a member of " + club + ".";
  }

  @Override
  public String whyGuardian(String club) {
    return "You get this email because you have signed a child up to " + club + ".";
  }

  @Override
  public String preferences() {
    return "Choose your topics";
  }

  @Override
  public String unsubscribe() {
    return "Leave the club";
  }

  @Override
  public String onTheWeb() {
    return "Read on the web";
  }

  @Override
  public String clubPage() {
    return "The club's page";
  }

  @Override
  public String answer() {
    return "Reply";
  }

  @Override
  public String chosen() {
    return "Chosen for you";
  }

  @Override
  public String because(String topic) {
    return "because you follow " + topic;
  }

  @Override
  public String writes() {
    return "What are you thinking? Write to the editors:";
  }

  @Override
  public String passOn() {
    return "Feel free to pass this email on.";
  }

  @Override
  public String placeIsYours() {
    return "The articles are for everyone; the place is yours alone.";
  }

  @Override
  public String privacy() {
    return "How we use your data";
  }

  @Override
  public String read() {
    return "Read";
  }

  @Override
  public String readOn() {
    return "Read the rest: for members only";
  }

  @Override
  public String understand() {
    return "Understand";
  }

  @Override
  public String borrow() {
    return "Borrow";
  }

  @Override
  public String come() {
    return "Come along";
  }

  @Override
  public String place(String day) {
    return "Your place on " + day + ": get it before everyone else";
  }

  @Override
  public String moved(String event) {
    return "Moved: " + event;
  }

  @Override
  public String ticketsChanged(String event) {
    return "The tickets: " + event;
  }

  @Override
  public String cancelled(String event) {
    return "Cancelled: " + event;
  }

  @Override
  public String takesPlace(String event) {
    return "After all: " + event;
  }

  @Override
  public String cancelledInFull() {
    return "We are sorry: the event is cancelled. If you have a ticket already, please contact the"
        + " place where you got it.";
  }

  @Override
  public String takesPlaceInFull() {
    return "We wrote that the event was cancelled. It takes place after all.";
  }

  @Override
  public String codeIsStillYours() {
    return " If you have a ticket code, it is still yours.";
  }

  @Override
  public String movedInFull(String before, String now) {
    return "The event has moved from " + before + ", to " + now + ".";
  }

  @Override
  public String ticketsChangedInFull() {
    return "The event is where and when it was, but the times of its tickets have changed.";
  }
}
