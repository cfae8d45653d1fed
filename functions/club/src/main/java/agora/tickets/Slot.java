package agora.tickets;

import agora.store.Item;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One code of an event, as an item of its own. Its number is made from the code, so that a code
 * imported twice is one slot, and its shard is the number modulo 16.
 *
 * @param pk {@code club#event#shard}
 * @param sk {@code slot#number}, the number in 32 hexadecimal digits
 */
record Slot(String pk, String sk, String code) {

  static final int SHARDS = 16;
  static final String FREE = "FREE";
  static final String REVEALED = "REVEALED";
  static final String PREFIX = "slot#";

  static Slot of(String club, String event, String code) {
    String number = number(code);
    int shard = Character.digit(number.charAt(31), SHARDS);
    return new Slot(partition(club, event, shard), PREFIX + number, code);
  }

  static String partition(String club, String event, int shard) {
    return club + "#" + event + "#" + shard;
  }

  private static String number(String code) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  static Slot read(Item item) {
    return new Slot(item.required("pk"), item.required("sk"), item.required("code"));
  }

  /**
   * The slot as a row that nobody has claimed.
   *
   * @param window the event's as it is now: versions of before December 2026 want it of every slot,
   *     and this one asks the event alone
   */
  Item free(Window window) {
    return Item.of(pk, sk)
        .with("state", FREE)
        .with("code", code)
        .with("opensAt", window.opensAt())
        .with("closesAt", window.closesAt());
  }
}
