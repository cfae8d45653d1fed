package agora.pages;

import agora.clubs.Club;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A poster of a club, to be printed and hung up.
 *
 * @param library the library's name; null while it has not said it
 * @param place where it hangs; null where nobody says
 * @param typed the club's address as people type it
 * @param code the address as a QR code
 */
public record PosterPage(
    Club club, @Nullable String library, @Nullable String place, String typed, Code code) {

  /** Where the same poster is. */
  String address() {
    String poster = "/clubs/" + club.id() + "/poster";
    return place == null
        ? poster
        : poster + "?place=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }

  /**
   * A QR code's dark squares.
   *
   * @param address what it says
   * @param size squares on a side, with the quiet zone around it (ISO/IEC 18004, 6.3.8)
   * @param path as the data of an SVG path, a unit to a square
   */
  public record Code(String address, int size, String path) {}
}
