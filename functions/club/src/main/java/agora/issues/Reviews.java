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

  /** Somebody asks for the approval. */
  public Review ask(Issue issue, String by, String message, Instant at) {
    return contents.change(
        REVIEW,
        issue.club(),
        issue.id(),
        was ->
            new Review(
                Review.State.ASKED, by, at, message, by, was.map(Review::seen).orElse(null)));
  }

  /** Whoever approves has read it, and wants it otherwise. */
  public Review sendBack(Issue issue, String by, String message, Instant at) {
    return contents.change(
        REVIEW,
        issue.club(),
        issue.id(),
        was ->
            new Review(
                Review.State.RETURNED, by, at, message, was.map(Review::asked).orElse(""), issue));
  }

  /** To be written together with the approval. */
  Stored.Write approved(Issue issue, String by, Instant at) {
    Stored<Review> read = contents.read(REVIEW, issue.club(), issue.id());
    String asked = read.content().map(Review::asked).orElse("");
    return read.with(new Review(Review.State.APPROVED, by, at, "", asked, issue));
  }
}
