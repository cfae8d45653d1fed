package agora.events;

import java.time.Instant;

/**
 * When an event's tickets are sold: to members by a code, then to everybody. This is the one place
 * where the members' window stands.
 *
 * @param opensAt when members may unlock a code
 * @param closesAt when they no longer may, and until when a code is to be used
 * @param publicAt when the public sale begins; before it members alone can buy
 */
public record Sale(Instant opensAt, Instant closesAt, Instant publicAt) {}
