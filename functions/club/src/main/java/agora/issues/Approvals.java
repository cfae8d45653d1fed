package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.Optional;

/** When issues were approved: nothing leaves in the ten minutes in which staff can regret it. */
public final class Approvals {

  private static final Kind<Approval> APPROVAL = new Kind<>("approval", Approval.class);

  private final Contents contents;

  public Approvals(Contents contents) {
    this.contents = contents;
  }

  public Optional<Instant> of(String club, String issue) {
    return contents.find(APPROVAL, club, issue).map(Approval::at);
  }

  public void save(String club, String issue, Instant at) {
    contents.change(APPROVAL, club, issue, _ -> new Approval(at));
  }

  /** To be written together with the issue that is approved. */
  Stored.Write write(String club, String issue, Instant at) {
    return contents.read(APPROVAL, club, issue).with(new Approval(at));
  }

  private record Approval(Instant at) {}
}
