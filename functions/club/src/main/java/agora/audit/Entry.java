package agora.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is written down.
 *
 * @param key where it stands among the club's: to go on after it
 * @param subject the keyed hash of the member's id, {@code club#everybody}, or null for nobody's
 */
public record Entry(String key, Instant at, Given given, @Nullable String subject, Ending ending) {}
