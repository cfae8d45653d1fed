package agora.dynamo.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
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
  private static final int WRITERS = 2;

  /** How often a program comes back to its journal. */
  private static final int LIVES = 10;

  @TempDir private Path folder;

  @Test
  void aHundredKillsLoseNoAcknowledgedRecordAndLeaveNoHalf() throws Exception {
    assertEquals(0, lostIn(100, "writes first"));
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
      int[] acknowledged = readSome(child, random.nextInt(1, 80));
      int[] there = counts(file);
      for (int writer = 0; writer < WRITERS; writer++) {
        lost += Math.max(0, acknowledged[writer] - there[writer]);
      }
    }
    return lost;
  }

  /** Reads so many acknowledgements, kills, reads what is left, and returns the last of each. */
  private static int[] readSome(Child child, int most) throws IOException {
    int[] acknowledged = new int[WRITERS];
    try (DataInputStream in = new DataInputStream(child.stream())) {
      for (int read = 0; ; read++) {
        if (read == most) {
          child.kill();
        }
        int writer = in.readInt();
        acknowledged[writer] = in.readInt();
      }
    } catch (EOFException e) {
      return acknowledged;
    }
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
        say(me, number, out);
      }
    }

    private static void say(int writer, int number, DataOutputStream out) {
      try {
        out.write(ByteBuffer.allocate(8).putInt(writer).putInt(number).array());
      } catch (IOException e) {
        System.exit(1); // the parent is gone
      }
    }
  }
}
