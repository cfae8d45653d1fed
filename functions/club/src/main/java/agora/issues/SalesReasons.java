package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;

/** Why an issue may be mostly sales, in the words of the one who wrote it. */
public final class SalesReasons {

  private static final Kind<Reason> REASON = new Kind<>("reason", Reason.class);

  private final Contents contents;

  public SalesReasons(Contents contents) {
    this.contents = contents;
  }

  /** The reason given for an issue; empty if there is none. */
  public String of(String club, String issue) {
    return contents.find(REASON, club, issue).map(Reason::text).orElse("");
  }

  /** To be written together with the issue that it is given for. */
  Stored.Write write(String club, String issue, String text) {
    return contents.read(REASON, club, issue).with(new Reason(text));
  }

  private record Reason(String text) {}
}
