package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What an issue was before, so that a text which somebody has written over can be had again. Who
 * types has it saved every few seconds; of ten minutes' saves by one hand the last is kept.
 */
public final class Versions {

  /** A version is of use while people remember that there was one. */
  static final Duration RETENTION = Duration.ofDays(400);

  private static final Duration SITTING = Duration.ofMinutes(10);
  private static final Kind<Version> VERSION = new Kind<>("version", Version.class);

  private final Contents contents;

  public Versions(Contents contents) {
    this.contents = contents;
  }

  /** An issue's versions, newest first. */
  public List<Version> of(String club, String issue, Instant now) {
    return contents.all(VERSION, club, issue + "#").stream()
        .flatMap(each -> each.content().stream())
        .filter(each -> now.isBefore(each.at().plus(RETENTION)))
        .sorted(Comparator.comparing(Version::at).reversed())
        .toList();
  }

  /** To be written together with the issue. */
  Stored.Write write(Issue issue, String reason, String by, Instant at) {
    long sitting = at.getEpochSecond() / SITTING.toSeconds() * SITTING.toSeconds();
    String id = "%s#%s#%s".formatted(issue.id(), Instant.ofEpochSecond(sitting), by);
    return contents
        .read(VERSION, issue.club(), id)
        .with(new Version(by, at, issue, reason), at.plus(RETENTION));
  }
}
