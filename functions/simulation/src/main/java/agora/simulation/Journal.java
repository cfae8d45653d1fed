package agora.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The schedule of a run: every call and every mishap, in the order in which they happened. */
final class Journal {

  private final InstantSource clock;
  private final boolean kept;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param kept whether anybody wants to read it
   */
  Journal(InstantSource clock, boolean kept) {
    this.clock = clock;
    this.kept = kept;
  }

  void note(String who, String what) {
    if (kept) {
      lines.add(clock.instant() + " " + who + " " + what);
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
