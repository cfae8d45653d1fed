package agora.issues;

import agora.clubs.Club;
import agora.issues.Block.Benefit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a benefit gives away, as it was approved: places that members take, numbered from 1.
 *
 * @param id what stands for it where an event's id would; no event has two hyphens in a row
 * @param title what is given away
 * @param pickup how who has a place fetches it
 * @param from when it was approved: nobody has the way to it before that
 */
public record ApprovedBenefit(
    String club, String id, String title, String pickup, int places, Instant from, Instant until) {

  /** That of a block of an issue. */
  public static String id(String issue, String block) {
    return issue + "--" + block;
  }

  /** Whether an id, or a key with one in it, is of what is given away, and not of an event. */
  public static boolean isId(String id) {
    return id.contains("--");
  }

  static ApprovedBenefit of(Issue issue, Benefit block, Club club, Instant at) {
    return new ApprovedBenefit(
        issue.club(),
        id(issue.id(), block.id()),
        block.title(),
        Objects.requireNonNull(block.pickup()),
        Objects.requireNonNull(block.places()),
        at,
        Objects.requireNonNull(block.ends(ZoneId.of(club.rhythm().zone()))));
  }
}
