package agora.pictures;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A club's pictures. */
public final class Pictures {

  private static final Kind<Picture> PICTURE = new Kind<>("picture", Picture.class);

  private final Contents contents;

  public Pictures(Contents contents) {
    this.contents = contents;
  }

  public Optional<Picture> find(String club, String hash) {
    return contents.find(PICTURE, club, hash);
  }

  /** All of a club, the one that was added last first. */
  public List<Picture> all(String club) {
    return contents.all(PICTURE, club).stream()
        .map(Stored::content)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Picture::added).reversed().thenComparing(Picture::hash))
        .toList();
  }

  /**
   * Adds a picture, or says anew whose it is.
   *
   * @return false, and nothing is added, if somebody has said it at the same time
   */
  public boolean add(String club, Picture picture) {
    return contents.save(contents.read(PICTURE, club, picture.hash()).with(picture));
  }
}
