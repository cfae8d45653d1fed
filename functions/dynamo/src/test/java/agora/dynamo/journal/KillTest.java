package agora.dynamo.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that writes is killed again and again, and goes on with its journal each time. Whatever
 * it said was written is there, whole and in order.
 */
final class KillTest {
  @TempDir private Path folder;

  @Test
  void killsLoseNoAcknowledgedRecordAndLeaveNoHalf() throws Exception {
    assertEquals(0, kills().lostIn(Kills.MANY, Kills.WRITES_FIRST));
  }

  @Test
  void whoAcknowledgesBeforeItWritesIsFoundOut() throws Exception {
    assertTrue(kills().lostIn(1, Kills.ANSWERS_FIRST) > 0);
  }

  private Kills kills() {
    return new Kills(Writer.class, folder, KillTest::counts);
  }

  /** How many records of each writer a journal holds; each must be the one that follows. */
  private static int[] counts(Path file) {
    int[] counts = new int[2];
    Journal.open(file, record -> count(record, counts)).close();
    return counts;
  }

  private static void count(byte[] record, int[] counts) {
    ByteBuffer numbers = ByteBuffer.wrap(record);
    int writer = numbers.getInt();
    int number = numbers.getInt();
    counts[writer]++;
    assertEquals(counts[writer], number);
    assertTrue(Arrays.equals(record(writer, number), record), "a record is not as it was written");
  }

  /** Mostly small, now and then so large that a kill meets it half written. */
  private static byte[] record(int writer, int number) {
    Random random = new Random(writer * 1_000_003L + number);
    byte[] record = new byte[8 + (random.nextInt(40) == 0 ? 300_000 : random.nextInt(500))];
    Arrays.fill(record, (byte) number);
    ByteBuffer.wrap(record).putInt(writer).putInt(number);
    return record;
  }

  /** Writes for as long as it lives, and tells each record that was taken. */
  static final class Writer {
    public static void main(String... arguments) {
      int[] counts = new int[2];
      Journal journal = Journal.open(Path.of(arguments[0]), record -> count(record, counts));
      Kills.write(counts, arguments[1], (writer, number) -> journal.append(record(writer, number)));
    }
  }
}
