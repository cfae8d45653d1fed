package agora.console.words;

/** The same in English. */
record EnglishIdeaWords() implements IdeaWords {

  @Override
  public String ideas() {
    return "Idea box";
  }

  @Override
  public String idea() {
    return "Idea";
  }

  @Override
  public String of(String club) {
    return "Idea box, " + club;
  }

  @Override
  public String optionalBesideALink() {
    return "(optional if there is a link)";
  }

  @Override
  public String link() {
    return "Link";
  }

  @Override
  public String save() {
    return "Save the idea";
  }

  @Override
  public String saved() {
    return "The idea has been saved.";
  }

  @Override
  public String putAway() {
    return "The idea has been put away.";
  }

  @Override
  public String onThePhone() {
    return "On your phone: add this page to the home screen. Then you can share an"
        + " article here from other apps.";
  }

  @Override
  public String none() {
    return "There are no ideas here yet. Write them down here as they come to you: an"
        + " article, a book, a question from a reader.";
  }

  @Override
  public String useIn(String issue) {
    return "Use in " + issue;
  }

  @Override
  public String away() {
    return "Put away";
  }

  @Override
  public String pictures() {
    return "Pictures";
  }

  @Override
  public String added(String credit, String day) {
    return credit + ", added " + day;
  }

  @Override
  public String pictureAdded() {
    return "The picture has been added. Choose it in an issue under Picture.";
  }

  @Override
  public String alwaysInSight() {
    return "What must always be visible?";
  }

  @Override
  public String pressIt() {
    return "A wide picture is cropped. Press the part of the picture that matters, or"
        + " type where it is.";
  }

  @Override
  public String addPicture() {
    return "Add the picture";
  }

  @Override
  public String noPictures() {
    return "There are no pictures here yet. A picture is cropped and made small enough"
        + " for an email.";
  }

  @Override
  public String pictureNotUsed() {
    return "The picture was not added to the issue";
  }

  @Override
  public String pictureUsed(boolean wasApproved) {
    return "The picture has been inserted. Describe what it shows under “Picture and topics”."
        + (wasApproved ? " The approval no longer holds." : "");
  }

  @Override
  public String choosePictureFor(String issue) {
    return "Choose a picture for " + issue + ", or add a new one.";
  }

  @Override
  public String backWithoutPicture() {
    return "Back without a picture";
  }

  @Override
  public String usePicture() {
    return "Use the picture";
  }

  @Override
  public String usePicture(String name) {
    return "Use the picture: " + name;
  }

  @Override
  public String address() {
    return "Address";
  }

  @Override
  public String addressOf(String name) {
    return "Address of the picture: " + name;
  }
}
