package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.Optional;

/** Where issues stand between those who write and those who approve. */
public final class Reviews {

  private static final Kind<Review> REVIEW = new Kind<>("review", Review.class);

  private final Contents contents;

  public Reviews(Contents contents) {
    this.contents = contents;
  }

  public Optional<Review> of(String club, String issue) {
    return contents.find(REVIEW, club, issue);
  }

  /** A review as it stands, for {@link #ask} and {@link #sendBack}. */
  public Stored<Review> read(String club, String issue) {
    return contents.read(REVIEW, club, issue);
  }

  /**
   * Somebody asks for the approval.
   *
   * @return false, and nothing is written, if somebody has asked or answered since it was read
   */
  public boolean ask(Stored<Review> read, String by, String message, Instant at) {
    Issue seen = read.content().map(Review::seen).orElse(null);
    return contents.save(read.with(new Review(Review.State.ASKED, by, at, message, by, seen)));
  }

  /**
   * The request is taken back, as it was read.
   *
   * @return false, and nothing is written, if somebody has asked or answered since
   */
  public boolean takeBack(Stored<Review> read, String by, Instant at) {
    Review asked = read.content().orElseThrow();
    return contents.save(
        read.with(new Review(Review.State.TAKEN_BACK, by, at, "", asked.asked(), asked.seen())));
  }

  /**
   * Whoever approves has read it, and wants it otherwise.
   *
   * @return false, and nothing is written, if somebody has asked or answered since it was read
   */
  public boolean sendBack(Stored<Review> read, Issue issue, String by, String message, Instant at) {
    String asked = read.content().map(Review::asked).orElse("");
    return contents.save(
        read.with(new Review(Review.State.RETURNED, by, at, message, asked, issue)));
  }

  /** To be written together with the approval, or with its end. */
  Stored.Write answered(Review.State answer, Issue issue, String by, Instant at) {
    Stored<Review> read = read(issue.club(), issue.id());
    String asked = read.content().map(Review::asked).orElse("");
    return read.with(new Review(answer, by, at, "", asked, issue));
  }
}
