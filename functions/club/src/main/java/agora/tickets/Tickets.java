package agora.tickets;

import agora.ids.MemberId;
import agora.members.memberships.Members;
import agora.store.Jitter;
import agora.store.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Ticket codes for members, and places of what is given away: never more unlocked than there are,
 * never one code to two members, and never two codes to one member. Thread-safe where its random
 * source is.
 */
public final class Tickets {

  /**
   * How an event's codes stand.
   *
   * @param slots codes imported, the revealed ones included
   */
  public record Counts(long slots, long revealed) {}

  /** How often a member is put against a rival before we admit that we are too busy. */
  private static final int ATTEMPTS = 60;

  private final DynamoDbClient dynamo;
  private final Rows<SlotRow> rows;
  private final Rows<ClaimRow> claims;
  private final Members members;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Slots slots;
  private final Jitter jitter;

  /**
   * @param table the name of the Tickets table
   * @param members the name of the Members table, against which a claim is checked
   */
  public Tickets(
      DynamoDbClient dynamo,
      String table,
      String members,
      InstantSource clock,
      RandomGenerator random) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> SlotRow.SCHEMA);
    this.claims = new Rows<>(dynamo, table, () -> ClaimRow.SCHEMA);
    this.members = new Members(dynamo, members);
    this.clock = clock;
    this.random = random;
    this.slots = new Slots(rows);
    this.jitter = new Jitter(random);
  }

  /**
   * Imports codes. A code that is there already stays as it is, with its owner.
   *
   * @return how many were new
   */
  public int importCodes(
      String club, String event, Collection<String> codes, Instant opensAt, Instant closesAt) {
    Window window = new Window(opensAt, closesAt);
    return (int)
        codes.stream()
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .distinct()
            .filter(code -> rows.putIfAbsent(SlotRow.free(club, event, code, window)))
            .count();
  }

  /** Counts an event's slots, strongly consistent. */
  public Counts slots(String club, String event) {
    Map<Boolean, Long> revealed =
        slots
            .all(club, event)
            .collect(
                Collectors.partitioningBy(
                    slot -> slot.state() instanceof SlotState.Revealed, Collectors.counting()));
    long shown = revealed.getOrDefault(true, 0L);
    return new Counts(shown + revealed.getOrDefault(false, 0L), shown);
  }

  /**
   * What a member would be told, without claiming; empty where the member can try to claim.
   *
   * @param announced the event's window
   */
  public Optional<Unlock> standing(UnlockRequest right, Window announced) {
    Optional<Unlock> yours = yours(right);
    if (yours.isPresent()) {
      return yours;
    }
    return members
        .beforeActive(right.club(), right.member())
        .map(before -> yours(right, before).or(() -> announced.refusal(now())))
        .orElseGet(() -> Optional.of(new Unlock.NotEntitled()));
  }

  /**
   * The same of places that are numbered from 1: whoever has none is told that all are taken before
   * they try.
   */
  public Optional<Unlock> standing(UnlockRequest right, Window announced, int places) {
    return standing(right, announced)
        .or(
            () ->
                slots(right.club(), right.event()).revealed() < places
                    ? Optional.empty()
                    : Optional.of(new Unlock.SoldOut()));
  }

  /** Who comes back has the code from the time before, and gets no second one. */
  private Optional<Unlock> yours(UnlockRequest right, List<MemberId> before) {
    return before.stream()
        .flatMap(id -> yours(new UnlockRequest(right.club(), right.event(), id)).stream())
        .findFirst();
  }

  /** Gives the member a code, or the one that the member has. */
  public Unlock claim(UnlockRequest right, Window announced) {
    return standing(right, announced)
        .orElseGet(() -> take(right, () -> slots.someFree(right, random)));
  }

  /** Gives the member the next of places that are numbered from 1, or the one they have. */
  public Unlock claim(UnlockRequest right, Window announced, int places) {
    return standing(right, announced)
        .orElseGet(() -> take(right, () -> slots.firstPlace(right, announced, places)));
  }

  private Unlock take(UnlockRequest right, Supplier<List<SlotRow>> open) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<SlotRow> free = open.get();
      if (free.isEmpty()) {
        return yours(right).orElseGet(Unlock.SoldOut::new);
      }
      SlotRow slot = free.get(random.nextInt(free.size()));
      switch (new Claim(claims, rows, members, right, slot, now()).attempt(dynamo)) {
        case DONE -> {
          return new Unlock.Revealed(slot.code());
        }
        case CLAIMED_BEFORE -> {
          return yours(right).orElseThrow();
        }
        case NOT_ENTITLED -> {
          return new Unlock.NotEntitled();
        }
        case SLOT_TAKEN, TRY_AGAIN -> jitter.pause(attempt);
      }
    }
    throw new IllegalStateException("too many rivals for the slots of one event");
  }

  /** The code that the member has from before. */
  private Optional<Unlock> yours(UnlockRequest right) {
    return claims
        .find(right.claims(), right.member().value())
        .map(row -> new Unlock.Yours(row.code()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
