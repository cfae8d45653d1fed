package agora.issues;

import agora.clubs.Club;
import agora.store.Contents;
import agora.store.Kind;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the benefits of approved issues give away. One stays when its issue is approved without it:
 * somebody may have a place of it, and no mail leads there any more.
 */
public final class ApprovedBenefits {

  private static final Kind<ApprovedBenefit> BENEFIT = new Kind<>("benefit", ApprovedBenefit.class);

  private final Contents contents;

  public ApprovedBenefits(Contents contents) {
    this.contents = contents;
  }

  public Optional<ApprovedBenefit> find(String club, String id) {
    return contents.find(BENEFIT, club, id);
  }

  public List<ApprovedBenefit> all(String club) {
    return contents.all(BENEFIT, club).stream().flatMap(each -> each.content().stream()).toList();
  }

  /**
   * What an issue gives away, to be written together with its approval.
   *
   * @param issue one that is checked
   */
  public List<Stored.Write> of(Issue issue, Club club, Instant at) {
    return issue.blocks().stream()
        .filter(Block.Benefit.class::isInstance)
        .map(block -> ApprovedBenefit.of(issue, (Block.Benefit) block, club, at))
        .map(each -> contents.read(BENEFIT, each.club(), each.id()).with(each))
        .toList();
  }
}
