package agora.dynamo.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right of one program to a journal: a lock of the operating system on a file beside it, which
 * ends with the program. The empty file stays, since whoever deletes it may delete another's lock.
 */
final class JournalLock implements AutoCloseable {
  // The operating system's lock belongs to the whole process and goes when any handle of its file
  // is
  // closed, so a second attempt within one process must not even open it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path lockFile;
  private final RandomAccessFile handle;

  private JournalLock(Path lockFile, RandomAccessFile handle) {
    this.lockFile = lockFile;
    this.handle = handle;
  }

  static JournalLock of(Path journal) {
    try {
      Path file = journal.toAbsolutePath();
      Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent())).toRealPath();
      Path lockFile = folder.resolve(file.getFileName() + ".lock");
      if (!HELD.add(lockFile)) {
        throw inUse(journal);
      }
      return locked(journal, lockFile);
    } catch (IOException e) {
      throw new JournalException(
          "The journal %s can't be opened for writing: %s.".formatted(journal, Journal.reason(e)),
          e);
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  private static JournalLock locked(Path journal, Path lockFile) throws IOException {
    @Nullable JournalLock held = null;
    try {
      RandomAccessFile handle = new RandomAccessFile(lockFile.toFile(), "rw");
      FileLock lock = handle.getChannel().tryLock();
      if (lock == null) {
        handle.close();
        throw inUse(journal);
      }
      held = new JournalLock(lockFile, handle);
      return held;
    } finally {
      if (held == null) {
        HELD.remove(lockFile);
      }
    }
  }

  private static JournalException inUse(Path journal) {
    return new JournalException(
        "The journal %s is in use by another program: stop that one, or choose another folder."
            .formatted(journal));
  }

  @Override
  public void close() {
    try {
      handle.close();
    } catch (IOException e) {
      // the lock goes with the process
    } finally {
      HELD.remove(lockFile);
    }
  }
}
