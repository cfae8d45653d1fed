package agora.dynamo.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of byte records, each of which is there as a whole or not at all.
 * Thread-safe: records stand in the order in which {@link #append} returned.
 *
 * <p>A record that was appended survives the end of the program, however it ends. It isn't forced
 * to the disk: when the machine itself loses power, the last seconds may be missing, and the next
 * start says so or refuses the file; it never takes half a record for a whole one.
 */
public final class Journal implements AutoCloseable {
  private final Path file;
  private RandomAccessFile disk;
  private final JournalLock lock;
  private final long dropped;
  private long end;
  private @Nullable IOException damage;

  private Journal(Path file, RandomAccessFile disk, JournalLock lock, long end) throws IOException {
    this.file = file;
    this.disk = disk;
    this.lock = lock;
    this.dropped = disk.length() - end;
    this.end = end;
    if (dropped > 0) {
      disk.setLength(end);
    }
    disk.seek(end);
    if (end == 0) {
      write(JournalFormat.HEADER);
    }
  }

  /**
   * Opens a journal, or begins one where there is no file.
   *
   * @param replay is given each record, oldest first, before this returns
   * @throws JournalException for a file that another program has open, that is no journal, was
   *     written by a newer version, is broken before its end, or can't be written to. The file
   *     stays as it was
   */
  public static Journal open(Path file, Consumer<byte[]> replay) {
    return open(file, replay, path -> new RandomAccessFile(path.toFile(), "rw"));
  }

  static Journal open(Path file, Consumer<byte[]> replay, Disk disk) {
    JournalLock lock = JournalLock.of(file);
    try {
      return open(file, replay, disk, lock);
    } catch (IOException e) {
      lock.close();
      throw new JournalException(
          "The journal %s can't be opened for writing: %s.".formatted(file, reason(e)), e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  private static Journal open(Path file, Consumer<byte[]> replay, Disk disk, JournalLock lock)
      throws IOException {
    RandomAccessFile opened = disk.open(file);
    try {
      return new Journal(file, opened, lock, new JournalReader(file).read(replay));
    } catch (IOException | RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  /** Opens the file for reading and writing; tests put a failing disk in its place. */
  @FunctionalInterface
  interface Disk {
    RandomAccessFile open(Path file) throws IOException;
  }

  /** What is to be said where the last program was cut off in the middle of a record, else null. */
  public @Nullable String warning() {
    return dropped == 0
        ? null
        : "The journal %s ended in the middle of a record: its last %d bytes are dropped, all before them is there."
            .formatted(file, dropped);
  }

  /**
   * Appends a record, and returns when the operating system has it.
   *
   * @param record at most {@link JournalFormat#LARGEST} bytes
   * @throws JournalException when the disk is full or fails. Nothing of the record stays, and the
   *     next one may be tried; where not even that could be done, all are refused until a restart
   */
  public synchronized void append(byte[] record) {
    if (damage != null) {
      throw new JournalException(
          "The journal %s could not be mended after a failed write, so nothing more is written: start again."
              .formatted(file),
          damage);
    }
    byte[] framed = JournalFormat.framed(record);
    try {
      write(framed);
    } catch (IOException e) {
      mend();
      throw new JournalException(
          "The journal %s can't take %d bytes more: %s. What was written before is kept."
              .formatted(file, framed.length, reason(e)),
          e);
    }
  }

  private void write(byte[] bytes) throws IOException {
    disk.write(bytes);
    end += bytes.length;
  }

  /**
   * Puts these records in place of all that are there, in one step: whoever opens the file after a
   * kill finds the old ones or the new ones. Where that can't be done, the old ones stay.
   */
  public synchronized void replace(List<byte[]> records) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel out = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
      OutputStream buffer = new BufferedOutputStream(Channels.newOutputStream(out));
      buffer.write(JournalFormat.HEADER);
      for (byte[] record : records) {
        buffer.write(JournalFormat.framed(record));
      }
      buffer.flush();
      out.force(true);
      put(next);
    } catch (IOException e) {
      forget(next); // the file is as long as it was
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  private void put(Path next) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(next.toFile(), "rw");
    RandomAccessFile old = disk;
    long length = opened.length();
    try {
      opened.seek(length);
      Files.move(next, file, ATOMIC_MOVE);
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    disk = opened;
    end = length;
    old.close();
  }

  private static void forget(Path next) {
    try {
      Files.deleteIfExists(next);
    } catch (IOException e) {
      // it is written over the next time
    }
  }

  private void mend() {
    try {
      disk.setLength(end);
      disk.seek(end);
    } catch (IOException e) {
      damage = e;
    }
  }

  /** The operating system's own words, without the path that java.io puts before them. */
  public static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof FileSystemException named) {
      return named.getReason() == null
          ? named.getClass().getSimpleName().replaceFirst("Exception$", "")
          : named.getReason();
    }
    int bracket = message.lastIndexOf('(');
    return failure instanceof FileNotFoundException && bracket >= 0 && message.endsWith(")")
        ? message.substring(bracket + 1, message.length() - 1)
        : message;
  }

  /** How long the file is, in bytes. */
  public synchronized long length() {
    return end;
  }

  @Override
  public synchronized void close() {
    damage = new IOException("It is closed.");
    try {
      disk.close();
    } catch (IOException e) {
      throw new JournalException(
          "The journal %s can't be closed: %s.".formatted(file, reason(e)), e);
    } finally {
      lock.close();
    }
  }
}
