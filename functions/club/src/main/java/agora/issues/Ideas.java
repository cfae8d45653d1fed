package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a club's issues could be about. */
public final class Ideas {

  /** How long a used one can be had again. */
  static final Duration RETENTION = Duration.ofDays(30);

  private static final Kind<Idea> IDEA = new Kind<>("idea", Idea.class);

  private final Contents contents;

  public Ideas(Contents contents) {
    this.contents = contents;
  }

  /** Those that wait, newest first. */
  public List<Idea> open(String club) {
    return contents.all(IDEA, club).stream()
        .flatMap(each -> each.content().stream())
        .filter(each -> !each.used())
        .sorted(Comparator.comparing(Idea::at).reversed())
        .toList();
  }

  public Optional<Idea> find(String club, String id) {
    return contents.find(IDEA, club, id);
  }

  /**
   * Writes an idea, new or in place of the one of its id.
   *
   * @return false, and nothing is written, if somebody has written it at the same time
   */
  public boolean save(Idea idea, Instant now) {
    Stored<Idea> read = contents.read(IDEA, idea.club(), idea.id());
    return contents.save(read.with(idea, idea.used() ? now.plus(RETENTION) : null));
  }
}
