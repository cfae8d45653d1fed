package agora.staff;

import agora.checks.Fault;
import agora.checks.WebAddress;
import agora.clubs.Language;
import agora.issues.Block;
import agora.proposals.Proposal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A block to be looked at, and to be saved with its issue; nothing is kept of it here.
 *
 * @param block as {@code save-issue} takes it, with an id that the issue may have already
 * @param picture address of a picture of the page or the book; it stands not in the block, since
 *     somebody has the right to it; null for none
 * @param warnings what was not found out, and what to mind
 */
public record ProposedBlock(
    String club, Block block, @Nullable String picture, List<Fault> warnings) {

  /** What is proposed to a club in its language, if nothing is wrong with what was asked. */
  static Outcome<ProposedBlock> of(
      Input input, Content content, Function<Language, Proposal> proposed) {
    String club = input.id("club");
    List<Fault> errors = input.errors();
    return errors.isEmpty()
        ? content
            .clubs()
            .find(club)
            .map(found -> of(club, proposed.apply(found.language())))
            .<Outcome<ProposedBlock>>map(Outcome.Done::new)
            .orElseGet(() -> Outcome.missing(RefusalReason.Thing.CLUB, club))
        : Outcome.invalid(errors);
  }

  private static ProposedBlock of(String club, Proposal proposal) {
    WebAddress picture = proposal.picture();
    return new ProposedBlock(
        club, proposal.block(), picture == null ? null : picture.text(), proposal.faults());
  }
}
