package agora.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;

/**
 * A row of the StaffSessions table.
 *
 * @param key SHA-256 of the session's id, which the browser alone has: who reads the table is not
 *     signed in by that
 * @param name the mail address, as the pool verified it
 * @param groups of the pool
 * @param refresh the pool's refresh token, by which it is asked whether all that is still so
 * @param seen when staff last did something, as far as it was written down
 * @param checked when the pool last said who it is
 * @param note what the next page says, once; null for nothing
 */
public record StaffSession(
    String key,
    String subject,
    String name,
    List<String> groups,
    String refresh,
    Instant began,
    Instant seen,
    Instant checked,
    @Nullable String note) {

  /** Nobody who went home is signed in the next morning; the pool's refresh token ends then too. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** A desk that was left alone. */
  static final Duration IDLE = Duration.ofHours(1);

  /** How long somebody keeps a role that was taken away. */
  static final Duration TRUSTED = Duration.ofMinutes(15);

  /** How exact {@link #seen} is: not every page is a write. */
  static final Duration SEEN = Duration.ofMinutes(5);

  static final TableSchema<StaffSession> SCHEMA =
      TableSchema.builder(StaffSession.class, Read.class)
          .newItemBuilder(Read::new, Read::session)
          .addAttribute(
              String.class,
              key ->
                  key.name("pk")
                      .getter(StaffSession::key)
                      .setter((row, value) -> row.key = value)
                      .tags(StaticAttributeTags.primaryPartitionKey()))
          .addAttribute(
              String.class,
              subject ->
                  subject
                      .name("subject")
                      .getter(StaffSession::subject)
                      .setter((row, value) -> row.subject = value))
          .addAttribute(
              String.class,
              name ->
                  name.name("name")
                      .getter(StaffSession::name)
                      .setter((row, value) -> row.name = value))
          .addAttribute(
              EnhancedType.listOf(String.class),
              groups ->
                  groups
                      .name("groups")
                      .getter(StaffSession::groups)
                      .setter((row, value) -> row.groups = value))
          .addAttribute(
              String.class,
              refresh ->
                  refresh
                      .name("refresh")
                      .getter(StaffSession::refresh)
                      .setter((row, value) -> row.refresh = value))
          .addAttribute(
              Instant.class,
              began ->
                  began
                      .name("began")
                      .getter(StaffSession::began)
                      .setter((row, value) -> row.began = value))
          .addAttribute(
              Instant.class,
              seen ->
                  seen.name("seen")
                      .getter(StaffSession::seen)
                      .setter((row, value) -> row.seen = value))
          .addAttribute(
              Instant.class,
              checked ->
                  checked
                      .name("checked")
                      .getter(StaffSession::checked)
                      .setter((row, value) -> row.checked = value))
          .addAttribute(
              String.class,
              note ->
                  note.name("note")
                      .getter(StaffSession::note)
                      .setter((row, value) -> row.note = value))
          .addAttribute(
              Long.class,
              ttl ->
                  ttl.name("ttl")
                      .getter(row -> row.ends().getEpochSecond())
                      .setter((_, _) -> {})) // follows from when it began
          .build();

  Instant ends() {
    return began.plus(LONGEST);
  }

  /** Whether it is over, though the row still stands there. */
  boolean isOver(Instant now) {
    return !now.isBefore(ends()) || !now.isBefore(seen.plus(IDLE));
  }

  StaffSession seen(Instant now) {
    return new StaffSession(key, subject, name, groups, refresh, began, now, checked, note);
  }

  StaffSession with(@Nullable String next) {
    return new StaffSession(key, subject, name, groups, refresh, began, seen, checked, next);
  }

  /** As the pool knows them now. */
  StaffSession checked(Identity now, Instant at) {
    return new StaffSession(key, subject, now.name(), now.groups(), refresh, began, at, at, note);
  }

  /** A row under way from the table. */
  static final class Read {
    private String key = "";
    private String subject = "";
    private String name = "";
    private List<String> groups = List.of();
    private String refresh = "";
    private Instant began = Instant.EPOCH;
    private Instant seen = Instant.EPOCH;
    private Instant checked = Instant.EPOCH;
    private @Nullable String note;

    StaffSession session() {
      return new StaffSession(key, subject, name, groups, refresh, began, seen, checked, note);
    }
  }
}
