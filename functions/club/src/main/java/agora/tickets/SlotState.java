package agora.tickets;

import agora.ids.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a slot stands. A code that was shown is never free again. */
sealed interface SlotState {

  /** The name that it has in the store. */
  String name();

  /** Who has the code; null where nobody has it, or where it is forgotten who. */
  default @Nullable MemberId member() {
    return null;
  }

  /** When it was shown; null where it was not. */
  default @Nullable Instant revealedAt() {
    return null;
  }

  /** Anyone may take it while its window is open. */
  record Free() implements SlotState {

    static final String NAME = "FREE";

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * A member was shown the code.
   *
   * @param member null once the member is gone
   */
  record Revealed(@Nullable MemberId member, @Nullable Instant revealedAt) implements SlotState {

    static final String NAME = "REVEALED";

    @Override
    public String name() {
      return NAME;
    }
  }

  /** A state that this version doesn't know: neither free nor to be touched. */
  record Unknown(String name, @Nullable MemberId member, @Nullable Instant revealedAt)
      implements SlotState {}

  /** The state as a row tells it. */
  static SlotState of(String name, @Nullable MemberId member, @Nullable Instant revealedAt) {
    return switch (name) {
      case Free.NAME -> new Free();
      case Revealed.NAME -> new Revealed(member, revealedAt);
      default -> new Unknown(name, member, revealedAt);
    };
  }
}
