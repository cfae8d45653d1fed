package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import java.util.ArrayList;
import java.util.List;

/** What was looked at of the set-up so far, by the names that pages have words for. */
final class SetupFindings {

  private final List<String> fine = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void unless(boolean isFine, String what, Problem otherwise) {
    if (isFine) {
      fine.add(what);
    } else {
      faults.add(new Fault(what, otherwise));
    }
  }

  /** Notes what could not be looked at. */
  void unseen(String what) {
    unseen.add(what);
  }

  List<String> fine() {
    return List.copyOf(fine);
  }

  List<String> unseen() {
    return List.copyOf(unseen);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
