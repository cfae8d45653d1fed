package agora.pages.words;

/** The same in English. */
record EnglishTicketWords() implements TicketWords {

  @Override
  public String cancelled() {
    return "We are sorry: the event is cancelled, so there are no ticket codes. If you have a"
        + " ticket already, please contact the place where you got it.";
  }

  @Override
  public String otherEvents() {
    return "See what else happens in the club";
  }

  @Override
  public String noCodeNeeded() {
    return "You don't need a ticket code for this event.";
  }

  @Override
  public String forMembers() {
    return "Ticket codes are for the club's members.";
  }

  @Override
  public String eventIsOver() {
    return "The event is over.";
  }

  @Override
  public String openToEveryoneToo() {
    return "The sale is open to everyone, but there are still codes for members.";
  }

  @Override
  public String yours(String publicSale) {
    return "As a member you can get your ticket code now. The public sale begins "
        + publicSale
        + ".";
  }

  @Override
  public String getAndUseItBy(String end) {
    return "Get it and use it by " + end + ".";
  }

  @Override
  public String showMyCode() {
    return "Show my code";
  }

  @Override
  public String yourCodeIs() {
    return "Your code is";
  }

  @Override
  public String codeIsOver() {
    return "The event is over, and the code can't be used any more.";
  }

  @Override
  public String wasToBeUsedBy(String end) {
    return "The code was to be used by " + end + ".";
  }

  @Override
  public String ifYouUsedIt() {
    return "If you used it, you have your ticket.";
  }

  @Override
  public String forYouAlone() {
    return "It is for you alone.";
  }

  @Override
  public String ticketIsFree() {
    return "The ticket is free: enter the code in the field for a discount code when you order it.";
  }

  @Override
  public String enterItForATicketOf(int crowns) {
    return "Enter it in the field for a discount code when you buy the ticket for "
        + crowns
        + " kr.";
  }

  @Override
  public String useItBy(String end) {
    return "Use it by " + end + ".";
  }

  @Override
  public String goToTheShop() {
    return "Go to the ticket shop";
  }

  @Override
  public String opensForMembers(String opening) {
    return "The sale to members opens " + opening + ".";
  }

  @Override
  public String publicSaleBegins(String begin) {
    return "The public sale begins " + begin + ".";
  }

  @Override
  public String soldOut() {
    return "There are no more codes for members.";
  }

  @Override
  public String memberSaleIsOver() {
    return "The sale to members is over.";
  }

  @Override
  public String openToEveryone() {
    return "The sale is now open to everyone.";
  }

  @Override
  public String addToYourCalendar() {
    return "Add the event to your calendar";
  }
}
