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

  /**
   * That the former system's unsubscribes, bounces and complaints were imported.
   *
   * @param bad how many of the last file's rows were not understood: each may be somebody who left
   */
  public record Suppressions(Instant at, long rows, long bad) {}

  /** Empty as long as they were not, or not all of them: nobody may be imported before. */
  public Optional<Suppressions> suppressions(String club) {
    return contents.find(FORMER, club, ID).filter(each -> each.bad() == 0);
  }

  /**
   * Writes down that a file was imported. After one that was not understood, only that file opens
   * the gate, mended: another is shorter than what was understood of it, and changes nothing.
   */
  public void imported(String club, Suppressions suppressions) {
    contents.change(
        FORMER,
        club,
        ID,
        before ->
            before
                .filter(each -> each.bad() > 0 && suppressions.bad() == 0)
                .filter(each -> suppressions.rows() < each.rows() - each.bad())
                .orElse(suppressions));
  }
}
