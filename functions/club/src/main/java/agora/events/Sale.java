package agora.events;

import java.time.Instant;

/**
 * When an event's tickets are sold: to members by a code, then to everybody. An event says it, and
 * codes ask the event; what a code's row says too is for versions of before December 2026.
 *
 * @param opensAt when members may unlock a code
 * @param closesAt when they no longer may, and until when a code is to be used
 * @param publicAt when the public sale begins; before it members alone can buy
 */
public record Sale(Instant opensAt, Instant closesAt, Instant publicAt) {}
