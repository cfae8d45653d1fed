package agora.proposals;

import agora.checks.Fault;
import agora.checks.WebAddress;
import agora.issues.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block that nobody has to take as it is.
 *
 * @param block filled in as far as something was found out
 * @param picture null for none; it stands in no block, since it is somebody's
 * @param faults what was not found out, and what to mind
 */
public record Proposal(Block block, @Nullable WebAddress picture, List<Fault> faults) {}
