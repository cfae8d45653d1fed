package agora.store;

import agora.tokens.Hashes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a content says, as bytes that no serialiser decides on: what its identity is taken of. Each
 * field is its name and its value, both with their length in bytes before them, in the order in
 * which a class writes them down by hand. A field that says nothing (absent, empty, 0, false) is
 * not written, so that one which is added later leaves the hashes of what is stored as they are.
 *
 * <p>What a name means never changes. Where the form itself must, it gets the next version, and
 * hashes of this one are still compared in this form.
 */
public final class Canonical {

  private static final String VERSION = "v1:";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public Canonical text(String name, @Nullable String text) {
    return text == null ? this : field(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Canonical number(String name, long number) {
    return number == 0 ? this : text(name, Long.toString(number));
  }

  public Canonical flag(String name, boolean flag) {
    return number(name, flag ? 1 : 0);
  }

  public Canonical texts(String name, List<String> texts) {
    Canonical all = new Canonical();
    texts.forEach(text -> all.put(text.getBytes(StandardCharsets.UTF_8)));
    return part(name, all);
  }

  /** A content within this one. */
  public Canonical part(String name, @Nullable Canonical part) {
    return part == null ? this : field(name, part.bytes.toByteArray());
  }

  public Canonical parts(String name, List<Canonical> parts) {
    Canonical all = new Canonical();
    parts.forEach(part -> all.put(part.bytes.toByteArray()));
    return part(name, all);
  }

  /** The form's version, and SHA-256 of it in hexadecimal. */
  public String hash() {
    return VERSION + Hashes.sha256(bytes.toByteArray());
  }

  /** Whether a hash is of this form, and not of what was compared before there was one. */
  public static boolean isHash(String hash) {
    return hash.startsWith(VERSION);
  }

  private Canonical field(String name, byte[] value) {
    if (value.length > 0) {
      put(name.getBytes(StandardCharsets.UTF_8));
      put(value);
    }
    return this;
  }

  private void put(byte[] value) {
    bytes.writeBytes((value.length + ":").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(value);
  }
}
