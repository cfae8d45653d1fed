package agora.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The schedule of a run: every call and every mishap, in the order in which they happened. */
final class Journal {

  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();

  Journal(InstantSource clock) {
    this.clock = clock;
  }

  void note(String who, String what) {
    lines.add(clock.instant() + " " + who + " " + what);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
