package agora.pictures;

import agora.clubs.Club;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture as readers get it: a JPEG that is the same for all of them.
 *
 * @param hash SHA-256 of its bytes in hexadecimal, by which it is known
 * @param width in pixels
 * @param height in pixels
 * @param bytes its length
 * @param credit whose it is, as readers see it below the picture
 * @param added when staff added it last
 * @param seen when it was last found in use; null where nobody has looked yet
 * @param unused since when it is about to go, since nothing shows it; null where it stays
 * @param gone whether its bytes are being removed: only who removes them still knows it
 */
public record Picture(
    String hash,
    int width,
    int height,
    int bytes,
    String credit,
    Instant added,
    @Nullable Instant seen,
    @Nullable Instant unused,
    boolean gone) {

  /** Where pictures stand on the club's own host; a page may show no others. */
  public static final String PATH = "/media/";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern COLOUR = Pattern.compile("[0-9a-f]{6}");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^/?#]+" + PATH + "([0-9a-f]{64})");

  /** A picture that was added just now. */
  public Picture(String hash, int width, int height, int bytes, String credit, Instant added) {
    this(hash, width, height, bytes, credit, added, null, null, false);
  }

  /** The same, which was found in use. */
  public Picture inUse(@Nullable Instant at) {
    return new Picture(hash, width, height, bytes, credit, added, at, null, false);
  }

  /** The same, which nothing was found to show. */
  public Picture unusedSince(Instant at) {
    return new Picture(hash, width, height, bytes, credit, added, seen, at, false);
  }

  /** The same, whose bytes are being removed. */
  public Picture going() {
    return new Picture(hash, width, height, bytes, credit, added, seen, unused, true);
  }

  /** The path of the picture that stands for what has none, in a club's colour. */
  public static String plain(Club.Look look) {
    return PATH + look.accent().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Whether that is what somebody asks for, by a colour's six digits. */
  public static boolean isPlain(String text) {
    return COLOUR.matcher(text).matches();
  }

  /** The name of a picture's bytes in the bucket. */
  public static String key(String hash) {
    return "media/" + hash;
  }

  public static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /**
   * Where a picture stands on the very host whose page shows it, whatever it was called when it was
   * put in; empty for an address of others.
   */
  public static Optional<String> pathOf(@Nullable String address) {
    return Optional.ofNullable(address).flatMap(Picture::hashIn).map(PATH::concat);
  }

  /** The hash of the picture that an address leads to; empty for an address of others. */
  public static Optional<String> hashIn(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
