package agora.dynamo.journal;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Random;

/**
 * A program of two writers that is killed again and again, and goes on each time with what it
 * finds.
 *
 * @param writer its class, whose main is given the place and the manner, and calls {@link #write}
 * @param folder where its places are
 * @param after looks at a place after a kill
 */
public record Kills(Class<?> writer, Path folder, After after) {
  /** {@code mvn -Pproofs verify} kills a hundred times. */
  public static final int MANY = Integer.getInteger("journal.kills", 20);

  /** A writer tells of what it has written. */
  public static final String WRITES_FIRST = "writes first";

  /**
   * A writer tells of the record after the one that it is about to write: whenever it is killed,
   * the last that it told of is not there.
   */
  public static final String ANSWERS_FIRST = "answers first";

  private static final int WRITERS = 2;

  /** How often a program comes back to its place. */
  private static final int LIVES = 10;

  /** How many records of each writer are there; whatever else is wrong is an error. */
  @FunctionalInterface
  public interface After {
    int[] there(Path place) throws Exception;
  }

  /** Writes a writer's next record. */
  @FunctionalInterface
  public interface Write {
    void write(int writer, int number);
  }

  /** Kills so often, and returns how many records that were told of were not there then. */
  public int lostIn(int kills, String manner) throws Exception {
    Random random = new Random(10);
    int lost = 0;
    for (int kill = 0; kill < kills; kill++) {
      Path place = folder.resolve(manner + kill / LIVES);
      int[] told = Child.of(writer, place, manner).killedAfter(random.nextInt(1, 80), WRITERS);
      int[] there = after.there(place);
      for (int each = 0; each < WRITERS; each++) {
        lost += Math.max(0, told[each] - there[each]);
      }
    }
    return lost;
  }

  /** Writes for as long as the program lives, and tells of each record. */
  public static void write(int[] there, String manner, Write write) {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    int late = manner.equals(ANSWERS_FIRST) ? 2 : 0;
    for (int writer = 0; writer < WRITERS; writer++) {
      int me = writer;
      Thread.ofPlatform()
          .start(
              () -> {
                for (int number = there[me] + 1; ; number++) {
                  if (number - late > there[me]) {
                    write.write(me, number - late);
                  }
                  Child.acknowledge(me, number, out);
                }
              });
    }
  }
}
