package agora.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the library.
 *
 * @param id letters, digits and hyphens
 * @param speaker who speaks; null if nobody in particular
 * @param price in whole kroner; 0 for free
 * @param shopUrl where tickets are sold, an https address
 * @param opensAt when members may unlock a code
 * @param closesAt when the member window closes
 * @param publicAt when the public sale begins
 */
public record Event(
    String club,
    String id,
    String title,
    String text,
    @Nullable String speaker,
    Instant starts,
    Instant ends,
    String place,
    int price,
    @Nullable String shopUrl,
    Instant opensAt,
    Instant closesAt,
    Instant publicAt) {}
