package agora.issues;

import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.util.List;
import java.util.Optional;

/** The corrections that were mailed. */
public final class Corrections {

  private static final Kind<Correction> CORRECTION = new Kind<>("correction", Correction.class);

  private final Contents contents;

  public Corrections(Contents contents) {
    this.contents = contents;
  }

  /** The correction of this {@link Correction#name}. */
  public Optional<Correction> find(String club, String name) {
    return contents.find(CORRECTION, club, name);
  }

  /** All corrections of an issue, mailed or not. */
  public List<Correction> of(String club, String issue) {
    return contents.all(CORRECTION, club).stream()
        .flatMap(each -> each.content().stream())
        .filter(each -> each.issue().equals(issue))
        .toList();
  }

  /** The correction of this {@link Correction#name} as it stands, for {@link #replace}. */
  public Stored<Correction> read(String club, String name) {
    return contents.read(CORRECTION, club, name);
  }

  /**
   * Saves a correction in place of the one that was read, unless its mailing has started: what it
   * is made of is read after that.
   *
   * @return false, and nothing is saved, if it has, or somebody has saved it since
   */
  public boolean replace(Stored<Correction> read, Correction correction, Mailings mailings) {
    return contents.save(
        List.of(mailings.unstarted(Mailing.id(correction.club(), correction.name()))),
        read.with(correction));
  }
}
