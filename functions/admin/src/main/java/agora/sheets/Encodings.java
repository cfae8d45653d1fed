package agora.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a file was saved. Excel on a Danish Windows writes Windows-1252 or, as "Unicode
 * text", UTF-16; nearly all else writes UTF-8.
 */
public final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int START = 4_096;

  private Encodings() {}

  /**
   * The encoding of a file, by its byte order mark, by the zeros of UTF-16, or by what its bytes
   * make sense as. A file of UTF-8 in which a few characters are broken stays one: its broken rows
   * are named rather than all others garbled.
   *
   * @param in the whole file, which is read to its end
   */
  public static Charset of(InputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (zeros(start, 1) > start.length / 5) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros(start, 0) > start.length / 5) {
      return StandardCharsets.UTF_16BE;
    }
    Sequences sequences = new Sequences();
    byte[] part = start;
    for (int length = start.length; length > 0; length = in.read(part)) {
      sequences.read(part, length);
    }
    return sequences.areUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /** The file's characters; what its encoding has none for comes as U+FFFD. */
  public static Reader reader(InputStream in, Charset charset) {
    return new BufferedReader(new InputStreamReader(in, charset));
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] start, int from) {
    int zeros = 0;
    for (int i = from; i < start.length; i += 2) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** Counts the characters of more than one byte that are UTF-8, and the bytes that are not. */
  private static final class Sequences {
    private long whole;
    private long broken;
    private int missing;

    void read(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        read(bytes[i] & 0xFF);
      }
    }

    private void read(int each) {
      if (missing > 0 && (each & 0xC0) == 0x80) {
        missing--;
        whole += missing == 0 ? 1 : 0;
        return;
      }
      broken += missing > 0 ? 1 : 0;
      missing = 0;
      if (each >= 0xC2 && each <= 0xF4) {
        missing = each < 0xE0 ? 1 : each < 0xF0 ? 2 : 3;
      } else if (each >= 0x80) {
        broken++;
      }
    }

    boolean areUtf8() {
      long all = broken + (missing > 0 ? 1 : 0);
      return all == 0 || whole > all;
    }
  }
}
