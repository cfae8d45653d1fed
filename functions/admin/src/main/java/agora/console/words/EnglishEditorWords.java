package agora.console.words;

/** The same in English. */
record EnglishEditorWords() implements EditorWords {

  @Override
  public String none() {
    return "There are no issues here yet. Start the first one: choose a month.";
  }

  @Override
  public String noSubject() {
    return "No subject yet";
  }

  @Override
  public String month() {
    return "Month";
  }

  @Override
  public String begin() {
    return "Start an issue";
  }

  @Override
  public String older() {
    return "Older issues";
  }

  @Override
  public String toTheIssues() {
    return "Back to the issues";
  }

  @Override
  public String begunFirst() {
    return "The issue has been started. Write away, and save as often as you like.";
  }

  @Override
  public String begunLikeTheLast() {
    return "The issue has been started with the same layout as the last one.";
  }

  @Override
  public String notNow() {
    return "The issue can't be edited now";
  }

  @Override
  public String hasLeft() {
    return "The issue is on its way to readers or has been sent. What you write now will"
        + " not be in it.";
  }

  @Override
  public String saved(String clock) {
    return "Saved " + clock + ".";
  }

  @Override
  public String partRemoved() {
    return "The part has been removed.";
  }

  @Override
  public String partFound() {
    return "The part has been inserted at the end of the issue.";
  }

  @Override
  public String nothingFound() {
    return "We found nothing. Only what you typed stands here: fill in the rest yourself, or remove this part.";
  }

  @Override
  public String approvalFell() {
    return "The approval no longer holds.";
  }

  @Override
  public String approvalFellForTheText() {
    return "The approval no longer holds, because the text has changed.";
  }

  @Override
  public String notYetSaved() {
    return "Anything with an error in it has not been saved yet.";
  }

  @Override
  public String bothWriteHere() {
    return "Somebody else is writing in the same place. Choose which text to keep.";
  }

  @Override
  public String somebody() {
    return "Somebody else";
  }

  @Override
  public String removedIt() {
    return "Somebody else has removed the part. Somebody else";
  }

  @Override
  public String earlierVersions() {
    return "See earlier versions";
  }

  @Override
  public String asItStands() {
    return "What it says now";
  }

  @Override
  public String asItStandsAndYours() {
    return "What it says now, and what you wrote";
  }

  @Override
  public String howToChoose() {
    return "The coloured text was saved by somebody else. The text struck out is yours."
        + " Edit the fields and save: what they say then is what counts.";
  }

  @Override
  public String sent() {
    return "Sent";
  }

  @Override
  public String writeOrLook() {
    return "Write or view";
  }

  @Override
  public String write() {
    return "Write";
  }

  @Override
  public String look() {
    return "View";
  }

  @Override
  public String part(int number, String kind) {
    return "Part " + number + ": " + kind;
  }

  @Override
  public String up() {
    return "Move up";
  }

  @Override
  public String up(int part) {
    return "Move part " + part + " up";
  }

  @Override
  public String down() {
    return "Move down";
  }

  @Override
  public String down(int part) {
    return "Move part " + part + " down";
  }

  @Override
  public String copy() {
    return "Copy";
  }

  @Override
  public String copy(int part) {
    return "Copy part " + part;
  }

  @Override
  public String remove() {
    return "Remove";
  }

  @Override
  public String remove(int part) {
    return "Remove part " + part;
  }

  @Override
  public String more() {
    return "Picture and topics";
  }

  @Override
  public String ofPart(int part) {
    return "for part " + part;
  }

  @Override
  public String insert() {
    return "Insert";
  }

  @Override
  public String whatKindsAre() {
    return "A benefit is something members get: a few copies, a seat. An offer is something they"
        + " can buy, and counts as sales.";
  }

  @Override
  public String bookOrPage() {
    return "A book or a web page";
  }

  @Override
  public String addressOrIsbn() {
    return "The page's address or the book's ISBN";
  }

  @Override
  public String whereToFindThem() {
    return "Copy the address from the browser, or type the digits on the back of the book.";
  }

  @Override
  public String barcode() {
    return "Photo of the barcode";
  }

  @Override
  public String fetchAndInsert() {
    return "Fetch and insert";
  }

  @Override
  public String useHere() {
    return "Use in the issue";
  }

  @Override
  public String clicksOfEach() {
    return "See clicks for each link";
  }

  @Override
  public String whoMissedIt() {
    return "See who didn't get it";
  }

  @Override
  public String correctLink() {
    return "Correct a link";
  }

  @Override
  public String sendCorrection() {
    return "Send a correction";
  }

  @Override
  public String lookAsReaders() {
    return "See the issue as readers get it";
  }

  @Override
  public String begunAsChosen() {
    return "The issue has been started with the layout you chose.";
  }

  @Override
  public String shape() {
    return "Layout";
  }

  @Override
  public String likeTheLast() {
    return "Start from the last issue";
  }

  @Override
  public String lackingBeforeApproval() {
    return "Needed before approval";
  }

  @Override
  public String choosePicture() {
    return "Choose or add a picture";
  }

  @Override
  public String choosePicture(int part) {
    return "Choose or add a picture for part " + part;
  }

  @Override
  public String shownOnly() {
    return "Fill it in only if you have it. To fetch the book, use “A book or a web page” at the"
        + " top.";
  }

  @Override
  public String beginningForAll() {
    return "Everybody can read the first paragraph on the web. The rest is for members.";
  }
}
