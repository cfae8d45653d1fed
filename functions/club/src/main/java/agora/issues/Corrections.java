package agora.issues;

import agora.store.Contents;
import java.util.Optional;

/** The corrections that were mailed. */
public final class Corrections {

  private final Contents contents;

  public Corrections(Contents contents) {
    this.contents = contents;
  }

  /** The correction of this {@link Correction#name}. */
  public Optional<Correction> find(String club, String name) {
    return contents.find(club, "correction", name, Correction.class);
  }

  public void save(Correction correction) {
    contents.save(correction.club(), "correction", correction.name(), correction);
  }
}
