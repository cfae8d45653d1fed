package agora.media;

import agora.edge.aws.S3Bucket;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import agora.store.Contents;
import agora.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes a club's pictures that nothing shows: no draft or earlier version of one, nothing else
 * that staff have written, and no issue as it was sent. Such a picture is marked first; only who
 * finds the mark on a later day removes it, and whoever puts it into an issue meanwhile has taken
 * the mark away in the same write.
 */
public final class UnusedPictures {

  /** How long a picture stays that was added, or found in use, and is not used since. */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** From the mark to the removal: the next day's look, and longer than any request. */
  private static final Duration MARKED = Duration.ofHours(12);

  private static final String ISSUE = "issue#";
  private static final Pattern SHOWN = Pattern.compile(Picture.PATH + "([0-9a-f]{64})");

  private final Contents contents;
  private final Pictures pictures;
  private final Mailings mailings;
  private final S3Bucket bucket;

  public UnusedPictures(Contents contents, Mailings mailings, S3Bucket bucket) {
    this.contents = contents;
    this.pictures = new Pictures(contents);
    this.mailings = mailings;
    this.bucket = bucket;
  }

  /**
   * Looks at a club's pictures whose day has come.
   *
   * @return how many were removed
   */
  public int look(String club, Instant now) {
    List<Stored<Picture>> due =
        pictures.stored(club).stream()
            .filter(each -> each.content().filter(picture -> isDue(picture, now)).isPresent())
            .toList();
    if (due.isEmpty()) {
      return 0;
    }
    Set<String> shown = shown(club, now);
    return (int) due.stream().filter(each -> isRemoved(club, each, shown, now)).count();
  }

  /** Removes the files of clubs that are deleted, but for those that another club has. */
  public int lookAtOrphans(Instant now) {
    int removed = 0;
    for (String hash : pictures.orphans(now)) {
      if (pictures.takeOutOrphan(hash, now)) {
        boolean goes = removesFile("", hash);
        pictures.settle(hash, goes, now);
        removed += goes ? 1 : 0;
      }
    }
    return removed;
  }

  private static boolean isDue(Picture picture, Instant now) {
    Instant unused = picture.unused();
    Instant known = Objects.requireNonNullElse(picture.seen(), picture.added());
    return picture.gone()
        || !now.isBefore(unused == null ? known.plus(RETENTION) : unused.plus(MARKED));
  }

  /** The hashes of all pictures that a club shows anywhere. */
  private Set<String> shown(String club, Instant now) {
    Set<String> shown = new HashSet<>();
    List<MailingId> issues = new ArrayList<>();
    contents
        .bodies(club, now)
        .filter(each -> !Pictures.isOne(each.key()))
        .forEach(
            each -> {
              addShown(each.json(), shown);
              if (each.key().startsWith(ISSUE)) {
                issues.add(Mailing.id(club, each.key().substring(ISSUE.length())));
              }
            });
    mailings.frozen(issues).values().forEach(each -> addShown(each, shown));
    return shown;
  }

  private static void addShown(String json, Set<String> shown) {
    Matcher found = SHOWN.matcher(json);
    while (found.find()) {
      shown.add(found.group(1));
    }
  }

  private boolean isRemoved(String club, Stored<Picture> read, Set<String> shown, Instant now) {
    Picture picture = read.content().orElseThrow();
    if (!picture.gone() && shown.contains(picture.hash())) {
      pictures.replace(read, picture.inUse(now));
      return false;
    }
    if (!picture.gone() && picture.unused() == null) {
      pictures.replace(read, picture.unusedSince(now));
      return false;
    }
    if (!pictures.takeOut(read, now)) {
      return false; // somebody was quicker: another day tells
    }
    pictures.forget(club, picture.hash(), removesFile(club, picture.hash()), now);
    return true;
  }

  /** Removes the file of what was taken out, unless another club has it. */
  private boolean removesFile(String club, String hash) {
    boolean goes = !pictures.isElsewhere(club, hash);
    if (goes) {
      bucket.remove(Picture.key(hash));
    }
    return goes;
  }
}
