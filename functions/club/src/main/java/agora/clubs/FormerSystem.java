package agora.clubs;

import agora.store.Contents;
import agora.store.Kind;
import java.time.Instant;
import java.util.Optional;

/** What a club has taken over from the system that it had before. */
public final class FormerSystem {

  private static final Kind<Suppressions> FORMER = new Kind<>("former", Suppressions.class);
  private static final String ID = "suppressions";

  private final Contents contents;

  public FormerSystem(Contents contents) {
    this.contents = contents;
  }

  /** That the former system's unsubscribes, bounces and complaints were imported. */
  public record Suppressions(Instant at, int rows) {}

  /** Empty as long as they were not: nobody may be imported before. */
  public Optional<Suppressions> suppressions(String club) {
    return contents.find(FORMER, club, ID);
  }

  public void imported(String club, Suppressions suppressions) {
    contents.change(FORMER, club, ID, _ -> suppressions);
  }
}
