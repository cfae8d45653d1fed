package agora.dynamo.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a journal from its front. What is cut off at the end is left out; anything else that isn't
 * as it was written is an exception.
 */
final class JournalReader {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private long end;

  JournalReader(Path file) {
    this.file = file;
  }

  /** Returns where the last whole record ends; 0 where not even the header is whole. */
  long read(Consumer<byte[]> replay) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      byte[] header = in.readNBytes(JournalFormat.HEADER.length);
      if (header.length < JournalFormat.HEADER.length && JournalFormat.beginsHeader(header)) {
        return 0;
      }
      check(header);
      end = header.length;
      while (next(in, replay)) {}
      return end;
    }
  }

  private void check(byte[] header) {
    if (header.length < JournalFormat.HEADER.length || !JournalFormat.magic(header)) {
      throw new JournalException("%s is no journal of this store.".formatted(file));
    }
    ByteBuffer numbers = ByteBuffer.wrap(header, 8, 8);
    int version = numbers.getInt();
    if (numbers.getInt() != JournalFormat.sum(header, 0, 12)) {
      throw broken(0);
    }
    if (version < 1 || version > JournalFormat.VERSION) {
      throw new JournalException(
          "The journal %s was written by another version of this program (format %d; this one reads %d): start that one, or choose another folder."
              .formatted(file, version, JournalFormat.VERSION));
    }
  }

  /** Reads a record; false where the file ends, be it within the record. */
  private boolean next(InputStream in, Consumer<byte[]> replay) throws IOException {
    byte[] frame = in.readNBytes(JournalFormat.FRAME);
    if (frame.length < JournalFormat.FRAME) {
      return false;
    }
    ByteBuffer numbers = ByteBuffer.wrap(frame);
    int length = numbers.getInt();
    if (numbers.getInt() != JournalFormat.sum(frame, 0, 4)
        || length < 0
        || length > JournalFormat.LARGEST) {
      throw broken(end);
    }
    byte[] record = in.readNBytes(length);
    if (record.length < length) {
      return false;
    }
    if (numbers.getInt() != JournalFormat.sum(record, 0, length)) {
      throw broken(end);
    }
    replay.accept(record);
    end += JournalFormat.FRAME + length;
    return true;
  }

  private JournalException broken(long offset) {
    return new JournalException(
        "The journal %s is broken at byte %d, and was left as it is: take it from a copy, or choose another folder."
            .formatted(file, offset));
  }
}
