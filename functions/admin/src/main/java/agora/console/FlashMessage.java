package agora.console;

import agora.store.Contents;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says of what was done, or was not.
 *
 * @param undo what the button <i>Fortryd</i> posts, by field; empty where there is none
 * @param address where it is posted to; empty where there is none
 * @param warns whether something is lost or refused, so that it does not look like success
 * @param part the block of an issue that it is about, beside which it is said; null for the page
 */
public record FlashMessage(
    String text, Map<String, String> undo, String address, boolean warns, @Nullable String part) {

  static FlashMessage of(String text) {
    return new FlashMessage(text, Map.of(), "", false, null);
  }

  /** With a button that takes back what was done. */
  static FlashMessage undoable(String text, Map<String, String> undo, String address) {
    return new FlashMessage(text, undo, address, false, null);
  }

  /** Of something lost or refused. */
  static FlashMessage warning(String text) {
    return new FlashMessage(text, Map.of(), "", true, null);
  }

  /** The same, and something that is lost by it. */
  FlashMessage but(String lost) {
    return new FlashMessage(text + " " + lost, undo, address, true, part);
  }

  /** The same, said beside a block. */
  FlashMessage beside(String block) {
    return new FlashMessage(text, undo, address, warns, block);
  }

  String write() {
    return Contents.write(this);
  }

  static @Nullable FlashMessage read(@Nullable String note) {
    return note == null ? null : Contents.read(note, FlashMessage.class);
  }
}
