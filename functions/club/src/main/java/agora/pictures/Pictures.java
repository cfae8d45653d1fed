package agora.pictures;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A club's pictures. Two clubs that have the same picture share its bytes; who adds them and who
 * removes them write one row of the hash, and so one after the other.
 */
public final class Pictures {

  private static final Kind<Picture> PICTURE = new Kind<>("picture", Picture.class);
  private static final Kind<Bytes> BYTES = new Kind<>("bytes", Bytes.class);

  /** The partition of what clubs share. */
  private static final String ALL = "clubs";

  /** Longer than any function runs: who began to remove bytes before that has died of it. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Long after everybody who read it has ended. */
  static final Duration BYTES_RETENTION = Duration.ofDays(2);

  private final Contents contents;

  public Pictures(Contents contents) {
    this.contents = contents;
  }

  /**
   * The bytes of a hash.
   *
   * @param going since when somebody removes them; null where nobody does
   * @param left whether a club that is deleted had them, and nobody has looked who else does
   */
  private record Bytes(@Nullable Instant going, boolean left) {
    boolean areGoing(Instant now) {
      return going != null && now.isBefore(going.plus(LONGEST));
    }
  }

  public Optional<Picture> find(String club, String hash) {
    return contents.find(PICTURE, club, hash).filter(each -> !each.gone());
  }

  /** All of a club that stay, the one that was added last first. */
  public List<Picture> all(String club) {
    return stored(club).stream()
        .map(Stored::content)
        .flatMap(Optional::stream)
        .filter(each -> each.unused() == null)
        .sorted(Comparator.comparing(Picture::added).reversed().thenComparing(Picture::hash))
        .toList();
  }

  /** All of a club as they stand, those that are going too. */
  public List<Stored<Picture>> stored(String club) {
    return contents.all(PICTURE, club);
  }

  /** Whether a row, by its key, is a picture's own. */
  public static boolean isOne(String key) {
    return key.startsWith(PICTURE.name() + "#");
  }

  /** A picture that somebody is about to add, and what was known of it before. */
  public static final class Adding {

    private final Stored<Picture> stands;
    private final Stored<Bytes> bytes;

    private Adding(Stored<Picture> stands, Stored<Bytes> bytes) {
      this.stands = stands;
      this.bytes = bytes;
    }
  }

  /**
   * Begins to add a picture: its bytes are put after this, and before {@link #add}.
   *
   * @return nothing while somebody is removing its bytes
   */
  public Optional<Adding> adding(String club, String hash, Instant now) {
    Stored<Picture> stands = contents.read(PICTURE, club, hash);
    Stored<Bytes> bytes = contents.read(BYTES, ALL, hash);
    return bytes.content().filter(each -> each.areGoing(now)).isPresent()
        ? Optional.empty()
        : Optional.of(new Adding(stands, bytes));
  }

  /**
   * Adds a picture, or says anew whose it is.
   *
   * @return false, and nothing is added, if somebody has said it at the same time, or has removed
   *     its bytes
   */
  public boolean add(Adding adding, Picture picture) {
    return contents.save(
        adding.stands.with(picture),
        adding.bytes.with(new Bytes(null, false), picture.added().plus(BYTES_RETENTION)));
  }

  /**
   * To be written together with what shows a picture: one that is about to go stays, or else who
   * removes it was first, and neither is written. Nothing where it stays anyway.
   */
  public Optional<Stored.Write> keeping(String club, String hash) {
    Stored<Picture> stands = contents.read(PICTURE, club, hash);
    return stands
        .content()
        .filter(each -> each.unused() != null && !each.gone())
        .map(each -> stands.with(each.inUse(each.seen())));
  }

  /**
   * Writes a picture in place of the one that was read.
   *
   * @return false, and nothing is written, if somebody has written it since
   */
  public boolean replace(Stored<Picture> read, Picture picture) {
    return contents.save(read.with(picture));
  }

  /**
   * Begins to remove a picture: from now on nobody can show it.
   *
   * @return false, and it stays, if somebody has written it since it was read, or somebody adds or
   *     removes its bytes
   */
  public boolean takeOut(Stored<Picture> read, Instant now) {
    Picture picture = read.content().orElseThrow();
    Stored<Bytes> bytes = contents.read(BYTES, ALL, picture.hash());
    return bytes.content().filter(each -> each.areGoing(now)).isEmpty()
        && contents.save(
            read.with(picture.going()),
            bytes.with(new Bytes(now, isOrphan(bytes)), now.plus(BYTES_RETENTION)));
  }

  /** Whether another club has a picture whose removal has begun in this one. */
  public boolean isElsewhere(String club, String hash) {
    return contents.keys(ALL).stream()
        .filter(key -> key.startsWith("club#"))
        .map(key -> key.substring("club#".length()))
        .filter(other -> !other.equals(club))
        .anyMatch(other -> find(other, hash).isPresent());
  }

  /**
   * Ends what {@link #takeOut} began.
   *
   * @param removed whether the bytes are gone; else another club has them
   */
  public void forget(String club, String hash, boolean removed, Instant now) {
    contents.remove(PICTURE, club, hash);
    settle(hash, removed, now);
  }

  /** The same of what {@link #takeOutOrphan} began. */
  public void settle(String hash, boolean removed, Instant now) {
    Stored<Bytes> bytes = contents.read(BYTES, ALL, hash);
    boolean orphan = !removed && isOrphan(bytes);
    contents.save(bytes.with(new Bytes(null, orphan), orphan ? null : now.plus(BYTES_RETENTION)));
  }

  private static boolean isOrphan(Stored<Bytes> bytes) {
    return bytes.content().filter(Bytes::left).isPresent();
  }

  /**
   * Writes down which pictures a club leaves whose rows are about to be removed: as long as nobody
   * has looked whether another club has them, that is all that is known of their bytes.
   */
  public void leave(String club) {
    contents.keys(club).stream()
        .filter(Pictures::isOne)
        .map(key -> key.substring(PICTURE.name().length() + 1))
        .forEach(
            hash ->
                contents.change(
                    BYTES,
                    ALL,
                    hash,
                    found -> new Bytes(found.map(Bytes::going).orElse(null), true)));
  }

  /** The hashes of what clubs left that are deleted. */
  public List<String> orphans(Instant now) {
    String prefix = BYTES.name() + "#";
    return contents
        .bodies(ALL, now)
        .filter(each -> each.key().startsWith(prefix))
        .filter(each -> Contents.read(each.json(), Bytes.class).left())
        .map(each -> each.key().substring(prefix.length()))
        .toList();
  }

  /**
   * Begins to remove what a deleted club left.
   *
   * @return false, and it stays, if somebody adds or removes the same bytes
   */
  public boolean takeOutOrphan(String hash, Instant now) {
    Stored<Bytes> bytes = contents.read(BYTES, ALL, hash);
    return bytes.content().filter(each -> each.areGoing(now)).isEmpty()
        && contents.save(bytes.with(new Bytes(now, true)));
  }
}
