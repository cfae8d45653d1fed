package agora.issues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a club's newsletter, as staff write it.
 *
 * @param id letters, digits and hyphens, such as {@code 2026-12}
 * @param preheader the line that mail programs show after the subject
 * @param approved the content hash that was approved; null while it is a draft
 * @param leaves the month whose issue it is, as in {@code 2026-12}, or the day on which it leaves,
 *     as in {@code 2026-12-15}; null where its id says, see {@link IssueDeparture}
 */
public record Issue(
    String club,
    String id,
    String subject,
    String preheader,
    List<Block> blocks,
    @Nullable String approved,
    @Nullable String leaves) {

  /** An issue that leaves when its id says, as all did that were saved before November 2026. */
  public Issue(
      String club,
      String id,
      String subject,
      String preheader,
      List<Block> blocks,
      @Nullable String approved) {
    this(club, id, subject, preheader, blocks, approved, null);
  }

  /** The same issue as one that is approved as {@code hash} says, or as a draft. */
  public Issue approved(@Nullable String hash) {
    return new Issue(club, id, subject, preheader, blocks, hash, leaves);
  }

  /** The same issue with other blocks. */
  public Issue with(List<Block> others) {
    return new Issue(club, id, subject, preheader, others, approved, leaves);
  }

  /** When it leaves by itself. */
  public IssueDeparture departure() {
    return IssueDeparture.of(leaves == null ? id : leaves);
  }
}
