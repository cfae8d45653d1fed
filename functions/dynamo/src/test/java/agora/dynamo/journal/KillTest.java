package agora.dynamo.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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

  @Test
  void aKillWhileAllIsReplacedLeavesTheOldOrTheNew() throws Exception {
    Random random = new Random(10);
    for (int kill = 0; kill < Kills.MANY; kill++) {
      Path file = folder.resolve("replaced" + kill / 10);
      int[] told = Child.of(Replacer.class, file).killedAfter(random.nextInt(1, 30), 1);
      int there = generation(file);
      assertTrue(there == told[0] || there == told[0] + 1, told[0] + ", but " + there);
    }
  }

  /** Which records there are: all of them, and no others. */
  private static int generation(Path file) {
    List<Integer> numbers = new ArrayList<>();
    List<Integer> generations = new ArrayList<>();
    Journal.open(file, record -> read(record, generations, numbers)).close();
    assertEquals(IntStream.range(0, numbers.size()).boxed().toList(), numbers);
    assertTrue(numbers.isEmpty() || numbers.size() >= Replacer.RECORDS, numbers::toString);
    assertTrue(Set.copyOf(generations).size() <= 1, generations::toString);
    return generations.isEmpty() ? 0 : generations.getFirst();
  }

  private static void read(byte[] record, List<Integer> generations, List<Integer> numbers) {
    ByteBuffer ints = ByteBuffer.wrap(record);
    generations.add(ints.getInt());
    numbers.add(ints.getInt());
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

  /** Replaces all again and again, and appends one more record each time. */
  static final class Replacer {
    static final int RECORDS = 20;

    public static void main(String... arguments) {
      Path file = Path.of(arguments[0]);
      int generation = generation(file);
      DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
      try (Journal journal = Journal.open(file, record -> {})) {
        while (true) {
          generation++;
          List<byte[]> records = new ArrayList<>();
          for (int number = 0; number < RECORDS; number++) {
            records.add(record(generation, number));
          }
          journal.replace(records);
          Child.acknowledge(0, generation, out);
          journal.append(record(generation, RECORDS));
        }
      }
    }

    private static byte[] record(int generation, int number) {
      return ByteBuffer.allocate(20_000).putInt(generation).putInt(number).array();
    }
  }
}
