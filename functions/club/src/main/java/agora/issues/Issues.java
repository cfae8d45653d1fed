package agora.issues;

import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The issues of the clubs, drafts and approved ones. */
public final class Issues {

  private static final Kind<Issue> ISSUE = new Kind<>("issue", Issue.class);

  private final Contents contents;
  private final SalesReasons reasons;
  private final Approvals approvals;
  private final Versions versions;
  private final Reviews reviews;

  public Issues(Contents contents) {
    this.contents = contents;
    this.reasons = new SalesReasons(contents);
    this.approvals = new Approvals(contents);
    this.versions = new Versions(contents);
    this.reviews = new Reviews(contents);
  }

  public Optional<Issue> find(String club, String issue) {
    return contents.find(ISSUE, club, issue);
  }

  /** An issue as it stands, for {@link #replace} and {@link #approve}. */
  public Stored<Issue> read(String club, String issue) {
    return contents.read(ISSUE, club, issue);
  }

  /** All issues of a club, oldest id first. */
  public List<Issue> all(String club) {
    return stored(club).stream().flatMap(each -> each.content().stream()).toList();
  }

  /** All issues of a club with their versions, oldest id first. */
  public List<Stored<Issue>> stored(String club) {
    return contents.all(ISSUE, club);
  }

  /** Saves an issue whatever stands there. */
  public void save(Issue issue) {
    contents.change(ISSUE, issue.club(), issue.id(), _ -> issue);
  }

  /**
   * Saves an issue, and why it may be mostly sales, in place of the one that was read; and keeps it
   * among its versions.
   *
   * @param by who writes
   * @param beside what is written together with it
   * @return false, and nothing is saved, if somebody has saved or approved it since, or written one
   *     of those beside
   */
  public boolean replace(
      Stored<Issue> read,
      Issue issue,
      String reason,
      String by,
      Instant at,
      List<Stored.Write> beside) {
    List<Stored.Write> all = new ArrayList<>(beside);
    all.add(read.with(issue));
    all.add(reasons.write(issue.club(), issue.id(), reason));
    all.add(versions.write(issue, reason, by, at));
    return contents.save(all.toArray(Stored.Write[]::new));
  }

  /** When an issue was approved as it stands; empty where it isn't. */
  public Optional<Instant> approvedAt(Issue issue) {
    return ContentHash.isApproved(issue)
        ? approvals.of(issue.club(), issue.id())
        : Optional.empty();
  }

  /**
   * Approves an issue as it was read.
   *
   * @param beside what is written together with it
   * @return false, and it stays as it is, if somebody has saved or approved it since, or written
   *     one of those beside
   */
  public boolean approve(Stored<Issue> read, String by, Instant at, List<Stored.Write> beside) {
    Issue issue = read.content().orElseThrow();
    Issue approved = issue.approved(ContentHash.of(issue));
    List<Stored.Write> all = new ArrayList<>(beside);
    all.add(read.with(approved));
    all.add(approvals.write(issue.club(), issue.id(), at));
    all.add(reviews.answered(Review.State.APPROVED, issue, by, at));
    return contents.save(all.toArray(Stored.Write[]::new));
  }

  /**
   * Takes an issue's approval back, as it was read, and says who did.
   *
   * @return false, and it stays as it is, if somebody has saved or approved it since
   */
  public boolean withdraw(Stored<Issue> read, String by, Instant at) {
    Issue issue = read.content().orElseThrow().approved(null);
    return contents.save(read.with(issue), reviews.answered(Review.State.WITHDRAWN, issue, by, at));
  }
}
