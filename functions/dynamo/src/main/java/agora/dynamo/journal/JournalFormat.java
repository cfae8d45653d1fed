package agora.dynamo.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * How a journal stands in its file, all numbers big-endian. The header: eight letters, the version,
 * and the CRC32C of both. A record: its length in bytes, the CRC32C of the length, the CRC32C of
 * its content, its content. The length has a sum of its own so that a broken length is told from a
 * record that was cut off.
 */
final class JournalFormat {
  /**
   * What this program writes, and reads with all that is older; a newer version keeps the header's
   * shape. The second knows commits that say all that a store holds.
   */
  static final int VERSION = 2;

  /**
   * The largest record, in bytes: more than a transaction of 100 items of 400 kB, before and after.
   */
  static final int LARGEST = 256 * 1024 * 1024;

  /** How many bytes stand before a record's content. */
  static final int FRAME = 12;

  private static final byte[] MAGIC = "AGORAJNL".getBytes(StandardCharsets.US_ASCII);

  static final byte[] HEADER = header(VERSION);

  private JournalFormat() {}

  static byte[] header(int version) {
    ByteBuffer header = ByteBuffer.allocate(16).put(MAGIC).putInt(version);
    return header.putInt(sum(header.array(), 0, 12)).array();
  }

  static byte[] framed(byte[] record) {
    if (record.length > LARGEST) {
      throw new IllegalArgumentException(
          "A record of %d bytes is too long: at most %d.".formatted(record.length, LARGEST));
    }
    ByteBuffer framed = ByteBuffer.allocate(FRAME + record.length).putInt(record.length);
    return framed
        .putInt(sum(framed.array(), 0, 4))
        .putInt(sum(record, 0, record.length))
        .put(record)
        .array();
  }

  static int sum(byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  /** Whether a file that ends here may be one that was cut off while its header was written. */
  static boolean beginsHeader(byte[] bytes) {
    return ByteBuffer.wrap(bytes).equals(ByteBuffer.wrap(HEADER, 0, bytes.length));
  }

  static boolean magic(byte[] header) {
    return ByteBuffer.wrap(header, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
  }
}
