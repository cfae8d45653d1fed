package agora.issues;

import agora.store.Contents;

/** Why an issue may be mostly sales, in the words of the one who wrote it. */
public final class SalesReasons {

  private final Contents contents;

  public SalesReasons(Contents contents) {
    this.contents = contents;
  }

  /** The reason given for an issue; empty if there is none. */
  public String of(String club, String issue) {
    return contents.find(club, "reason", issue, Reason.class).map(Reason::text).orElse("");
  }

  public void save(String club, String issue, String text) {
    contents.save(club, "reason", issue, new Reason(text));
  }

  private record Reason(String text) {}
}
