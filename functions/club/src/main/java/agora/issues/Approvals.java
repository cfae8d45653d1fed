package agora.issues;

import agora.store.Contents;
import java.time.Instant;
import java.util.Optional;

/** When issues were approved: nothing leaves in the ten minutes in which staff can regret it. */
public final class Approvals {

  private final Contents contents;

  public Approvals(Contents contents) {
    this.contents = contents;
  }

  public Optional<Instant> of(String club, String issue) {
    return contents.find(club, "approval", issue, Approval.class).map(Approval::at);
  }

  public void save(String club, String issue, Instant at) {
    contents.save(club, "approval", issue, new Approval(at));
  }

  private record Approval(Instant at) {}
}
