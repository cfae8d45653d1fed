package agora.store;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content as it was read, or that there was none: what a write in its place is pinned to.
 *
 * @param <T> the record that it is read as
 */
public final class Stored<T> {

  private final String club;
  private final String sk;
  private final @Nullable ContentRow row;
  private final @Nullable T content;

  private Stored(String club, String sk, @Nullable ContentRow row, @Nullable T content) {
    this.club = club;
    this.sk = sk;
    this.row = row;
    this.content = content;
  }

  static <T> Stored<T> none(String club, String sk) {
    return new Stored<>(club, sk, null, null);
  }

  static <T> Stored<T> of(ContentRow row, Class<T> type) {
    try {
      return new Stored<>(row.pk(), row.sk(), row, Contents.read(row.body(), type));
    } catch (IllegalStateException e) {
      throw new IllegalStateException("cannot be read: " + row.sk(), e);
    }
  }

  /** Empty where there was none. */
  public Optional<T> content() {
    return Optional.ofNullable(content);
  }

  /** How often it was written; 0 where it was not yet, or not since rows have a version. */
  public long version() {
    return row == null ? 0 : Objects.requireNonNullElse(row.version(), 0L);
  }

  /** When it was written last; empty where whoever wrote it did not say. */
  public Optional<Instant> changed() {
    return row == null ? Optional.empty() : Optional.ofNullable(row.changed());
  }

  /**
   * Whether somebody who read it knows it as it stands.
   *
   * @param seen the version that they read; less than 0 where they don't say
   */
  public boolean isAsRead(long seen) {
    return seen < 0 || seen == version();
  }

  /** Another content in place of this one, with what this version doesn't know of it. */
  public Write with(T next) {
    return with(next, null);
  }

  /**
   * The same, as one that goes by itself.
   *
   * @param expires when it may go, which a reader minds before the store does; null where it stays
   */
  public Write with(T next, @Nullable Instant expires) {
    String body = Contents.write(next);
    return row == null || content == null
        ? new Write(new ContentRow(club, sk, body, null, null, expires, Map.of()))
        : new Write(
            new ContentRow(
                club,
                sk,
                UnknownFields.keep(row.body(), Contents.write(content), body),
                row.version(),
                null,
                expires,
                row.others()));
  }

  /** A write that is refused if somebody has written the same since it was read. */
  public static final class Write {

    private final ContentRow row;

    private Write(ContentRow row) {
      this.row = row;
    }

    /** The same, with when it is written. */
    public Write at(Instant now) {
      return new Write(
          new ContentRow(
              row.pk(), row.sk(), row.body(), row.version(), now, row.expires(), row.others()));
    }

    ContentRow row() {
      return row;
    }
  }
}
