package agora.dynamo.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
  /** {@code mvn -Pproofs verify} kills a hundred times. */
  private static final int KILLS = Integer.getInteger("journal.kills", 20);

  private static final int WRITERS = 2;

  /** How often a program comes back to its journal. */
  private static final int LIVES = 10;

  @TempDir private Path folder;

  @Test
  void killsLoseNoAcknowledgedRecordAndLeaveNoHalf() throws Exception {
    assertEquals(0, lostIn(KILLS, "writes first"));
  }

  @Test
  void whoAcknowledgesBeforeItWritesIsFoundOut() throws Exception {
    assertTrue(lostIn(1, "acknowledges first") > 0);
  }

  /** Kills a writer so often, and returns how many acknowledged records were not there then. */
  private int lostIn(int kills, String manner) throws Exception {
    Random random = new Random(10);
    int lost = 0;
    for (int kill = 0; kill < kills; kill++) {
      Path file = folder.resolve(manner + kill / LIVES);
      Child child = Child.of(Writer.class, file, manner);
      int[] acknowledged = child.killedAfter(random.nextInt(1, 80), WRITERS);
      int[] there = counts(file);
      for (int writer = 0; writer < WRITERS; writer++) {
        lost += Math.max(0, acknowledged[writer] - there[writer]);
      }
    }
    return lost;
  }

  /** How many records of each writer a journal holds; each must be the one that follows. */
  private static int[] counts(Path file) {
    int[] counts = new int[WRITERS];
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
      int[] counts = new int[WRITERS];
      Journal journal = Journal.open(Path.of(arguments[0]), record -> count(record, counts));
      boolean acknowledgesFirst = arguments[1].equals("acknowledges first");
      DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
      for (int writer = 0; writer < WRITERS; writer++) {
        int me = writer;
        Thread.ofPlatform().start(() -> write(journal, me, counts[me], acknowledgesFirst, out));
      }
    }

    private static void write(
        Journal journal, int me, int count, boolean acknowledgesFirst, DataOutputStream out) {
      for (int number = count + 1; ; number++) {
        if (!acknowledgesFirst) {
          journal.append(record(me, number));
        } else if (number > count + 1) {
          journal.append(record(me, number - 1));
        }
        Child.acknowledge(me, number, out);
      }
    }
  }
}
