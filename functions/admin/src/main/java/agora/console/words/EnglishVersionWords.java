package agora.console.words;

/** The same in English. */
record EnglishVersionWords() implements VersionWords {

  @Override
  public String part(int number, String kind) {
    return "Part %d (%s)".formatted(number, kind);
  }

  @Override
  public String added(String part) {
    return part + " is new";
  }

  @Override
  public String removed(String part) {
    return part + " has been removed";
  }

  @Override
  public String moved(String part) {
    return part + " has been moved";
  }

  @Override
  public String of(String issue) {
    return "Versions of " + issue;
  }

  @Override
  public String noneYet() {
    return "There is only the issue as it is now. From the next time somebody saves it,"
        + " you can see what has changed.";
  }

  @Override
  public String saved(String at, String by) {
    return "Version saved " + at + " by " + by;
  }

  @Override
  public String isNow() {
    return "This is how it is now";
  }

  @Override
  public String changed() {
    return "What was changed";
  }

  @Override
  public String restore() {
    return "Restore this version";
  }

  @Override
  public String restore(String at) {
    return "Restore the text from " + at;
  }

  @Override
  public String restored(String at) {
    return "The text from " + at + " has been restored.";
  }

  @Override
  public String notRestored() {
    return "It could not be restored";
  }

  @Override
  public String toTheIssue() {
    return "Back to the issue";
  }

  @Override
  public String approve(String issue) {
    return "Approve " + issue;
  }

  @Override
  public String read(String issue) {
    return "Read " + issue;
  }

  @Override
  public String allIsNew() {
    return "It is up for approval for the first time. Everything is new.";
  }

  @Override
  public String nothingChanged() {
    return "Nothing has changed since it was last read.";
  }

  @Override
  public String changedSince() {
    return "Changed since last time";
  }

  @Override
  public String asReadersGetIt() {
    return "As readers get it";
  }

  @Override
  public String shownAsGot() {
    return "The issue as readers get it";
  }

  @Override
  public String approve() {
    return "Approve";
  }

  @Override
  public String sendBack() {
    return "Send back";
  }

  @Override
  public String messageToTheWriter() {
    return "Message to the writer";
  }

  @Override
  public String sendBackWithIt() {
    return "Send back with the message";
  }

  @Override
  public String mendItYourself() {
    return "Edit it yourself";
  }

  @Override
  public String look(String issue) {
    return "View " + issue;
  }

  @Override
  public String showAs() {
    return "Show as";
  }

  @Override
  public String language() {
    return "Language";
  }

  @Override
  public String write() {
    return "Write";
  }

  @Override
  public String phone() {
    return "Phone";
  }

  @Override
  public String computer() {
    return "Computer";
  }

  @Override
  public String dark() {
    return "Dark";
  }

  @Override
  public String text() {
    return "Text";
  }

  @Override
  public String web() {
    return "Web page";
  }

  @Override
  public String shownAsSaved() {
    return "The issue as it is saved";
  }

  @Override
  public String changed(String what) {
    return "Changed: " + what + ".";
  }

  @Override
  public String seeChanges() {
    return "See the changes";
  }

  @Override
  public String sendBackWritten() {
    return "What needs to be put right is already in the message at the bottom.";
  }
}
