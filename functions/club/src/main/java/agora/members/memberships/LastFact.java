package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.is;

import agora.store.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/**
 * Where a member's evidence ends. Whoever writes a fact writes its time to the member in the same
 * transaction, on condition that nobody wrote one since the member was read: so of two facts the
 * later one is the one that stands, though they came in one instant, or by two machines whose
 * clocks differ.
 *
 * @param at when the last fact was; null for a member without one, or of the time before members
 *     told it
 */
public record LastFact(@Nullable Instant at) {

  /** When the next fact is: now, or just behind the last one where the clock shows no more. */
  public Instant next(Instant now) {
    Instant behind = at == null ? now : at.plus(1, ChronoUnit.MICROS);
    return behind.isAfter(now) ? behind : now;
  }

  /** That no fact was written since. */
  Expression asRead() {
    return at == null ? absent(MemberRow.LAST_FACT) : is(MemberRow.LAST_FACT, at);
  }

  /** Has a change of the member be the one that the next fact is the evidence of. */
  Change then(Change change, Instant next) {
    return change.set(MemberRow.LAST_FACT, next).when(asRead());
  }
}
