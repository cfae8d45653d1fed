package agora.members.consents;

import agora.clubs.Language;
import agora.members.Address;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a club's former system, with the evidence of the consent that was given there.
 *
 * @param topics ids of the club's topics
 * @param consented when the consent was given
 * @param source where it was given, as the former system says it
 * @param text the words that were consented to
 * @param actor the staff member who imported it
 * @param document the file that it stood in
 */
public record ImportedMember(
    String club,
    Address address,
    @Nullable String name,
    Language language,
    List<String> topics,
    Instant consented,
    String source,
    String text,
    String actor,
    String document) {}
