package agora.console;

import agora.store.Contents;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says of what was done.
 *
 * @param undo what the button <i>Fortryd</i> posts, by field; empty where there is none
 * @param address where it is posted to; empty where there is none
 */
public record FlashMessage(String text, Map<String, String> undo, String address) {

  static FlashMessage of(String text) {
    return new FlashMessage(text, Map.of(), "");
  }

  String write() {
    return Contents.write(this);
  }

  static @Nullable FlashMessage read(@Nullable String note) {
    return note == null ? null : Contents.read(note, FlashMessage.class);
  }
}
