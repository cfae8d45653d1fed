package agora.dynamo.journal;

import static agora.dynamo.journal.JournalTest.bytes;
import static agora.dynamo.journal.JournalTest.refusal;
import static agora.dynamo.journal.JournalTest.replayed;
import static agora.dynamo.journal.JournalTest.text;
import static agora.dynamo.journal.JournalTest.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, read-only, or someone else's. */
final class BadDiskTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void aFile() {
    file = folder.resolve("journal");
  }

  /** A disk with so many bytes of room, which takes what fits of a write before it fails. */
  private static final class Full extends RandomAccessFile {
    private long room;
    private boolean stuck;

    Full(Path file, long room) throws IOException {
      super(file.toFile(), "rw");
      this.room = room;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      long fits = Math.max(0, Math.min(bytes.length, room - getFilePointer()));
      super.write(bytes, 0, (int) fits);
      if (fits < bytes.length) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void setLength(long length) throws IOException {
      if (stuck) {
        throw new IOException("Input/output error");
      }
      super.setLength(length);
    }
  }

  @Test
  void aFullDiskLosesNothingAtWhateverByteItIsFull() throws IOException {
    List<String> records = List.of("one", "two, which is longer", "three");
    List<Long> ends = write(folder.resolve("measure"), records);
    for (long room = ends.getFirst(); room <= ends.getLast(); room++) {
      Path here = folder.resolve("full-at-" + room);
      long size = room;
      List<String> taken = new ArrayList<>();
      try (Full disk = new Full(here, size);
          Journal journal = Journal.open(here, record -> {}, path -> disk)) {
        for (String record : records) {
          try {
            journal.append(bytes(record));
            taken.add(record);
          } catch (JournalException e) {
            assertTrue(
                sentence(e).contains("bytes more: No space left on device. What was"), sentence(e));
            assertEquals(journal.length(), Files.size(here), "half a record stays");
          }
        }
        disk.room = Long.MAX_VALUE;
        journal.append(bytes("room again"));
      }
      taken.add("room again");
      assertEquals(taken, replayed(here), "room for " + room);
    }
  }

  @Test
  void whatCannotBeMendedRefusesAllThatFollowsAndTheNextStartMendsIt() throws IOException {
    long end = write(file, List.of("kept")).getLast();
    try (Full disk = new Full(file, end + 5);
        Journal journal = Journal.open(file, record -> {}, path -> disk)) {
      disk.stuck = true;
      assertThrows(JournalException.class, () -> journal.append(bytes("lost")));
      disk.room = Long.MAX_VALUE;
      JournalException refused =
          assertThrows(JournalException.class, () -> journal.append(bytes("after half a record")));
      assertEquals(
          "The journal %s could not be mended after a failed write, so nothing more is written: start again."
              .formatted(file),
          refused.getMessage());
    }
    List<String> found = new ArrayList<>();
    try (Journal journal = Journal.open(file, record -> found.add(text(record)))) {
      assertTrue(String.valueOf(journal.warning()).contains("its last 5 bytes are dropped"));
    }
    assertEquals(List.of("kept"), found);
  }

  @Test
  void aFileSizeLimitOfTheOperatingSystemLosesNothing() throws Exception {
    // 8 blocks of 1 024 bytes: the write that crosses the limit is cut off by the kernel itself.
    Child child = Child.underShell("ulimit -f 8; exec \"$@\"", WriteUntilRefused.class, file);
    assertEquals("File too large after 8", child.output().strip());
    assertEquals(8, replayed(file).size());
  }

  /** Appends records of 1 000 bytes until one is refused, and says how many were taken. */
  static final class WriteUntilRefused {
    public static void main(String... arguments) {
      int taken = 0;
      try (Journal journal = Journal.open(Path.of(arguments[0]), record -> {})) {
        while (taken < 100) {
          journal.append(new byte[1000]);
          taken++;
        }
      } catch (JournalException e) {
        System.out.println(
            sentence(e).replaceFirst(".* more: (.*)\\. What.*", "$1 after " + taken));
      }
    }
  }

  @Test
  void aReadOnlyDiskIsRefused() {
    write(file, List.of("kept"));
    JournalException refused =
        assertThrows(
            JournalException.class,
            () ->
                Journal.open(
                    file,
                    record -> {},
                    path -> {
                      throw new FileNotFoundException(path + " (Read-only file system)");
                    }));
    assertEquals(
        "The journal %s can't be opened for writing: Read-only file system.".formatted(file),
        refused.getMessage());
    assertEquals(List.of("kept"), replayed(file));
  }

  @Test
  void aFolderWhereNobodyMayWriteIsRefused() {
    // Not even root makes a file there.
    Path there = Path.of("/sys/kernel/journal");
    assertEquals(
        "The journal %s can't be opened for writing: Permission denied.".formatted(there),
        refusal(there).replace("Read-only file system", "Permission denied"));
  }

  @Test
  void aSecondProgramIsRefusedWhileTheFirstIsThere() throws Exception {
    String sentence =
        "The journal %s is in use by another program: stop that one, or choose another folder."
            .formatted(file);
    try (Journal first = Journal.open(file, record -> {})) {
      assertEquals(sentence, refusal(file));
      // The operating system forgets a lock when its process closes any handle of the file.
      assertEquals(sentence, Child.of(OpenAndSay.class, file).output().strip());
      first.append(bytes("kept"));
    }
    assertEquals("open, 32 bytes", Child.of(OpenAndSay.class, file).output().strip());
    assertEquals(List.of("kept"), replayed(file));
  }

  /** Opens a journal, and says how that went. */
  static final class OpenAndSay {
    public static void main(String... arguments) {
      try (Journal journal = Journal.open(Path.of(arguments[0]), record -> {})) {
        System.out.println("open, %d bytes".formatted(journal.length()));
      } catch (JournalException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String sentence(JournalException e) {
    return String.valueOf(e.getMessage());
  }
}
