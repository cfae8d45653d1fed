package agora.members.consents;

import agora.clubs.Language;
import agora.ids.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a consent as it stands in the Consents table.
 *
 * @param key the row's sort key
 * @param textVersion the version of the text that was read; {@code imported} where it is another's
 * @param text the text itself, where it is not one of ours; null otherwise
 * @param page where the text stood, as a route; null where that is not known
 * @param how by what act; null where that is not known
 * @param topics ids of the topics that it is about; empty for other purposes, and where that is not
 *     known
 * @param mail the mail that the text stood in too; null for none
 * @param actor the citizen, or the staff member who entered it; null where that is not known
 * @param document what staff have it from; null for nothing
 * @param notice the version of the privacy notice beside it; null where there was none
 */
public record EvidenceRow(
    String club,
    String key,
    MemberId member,
    Instant at,
    Consent.Purpose purpose,
    Consent.Fact fact,
    String textVersion,
    String textHash,
    @Nullable String text,
    Language language,
    String source,
    @Nullable String page,
    @Nullable String how,
    List<String> topics,
    @Nullable String mail,
    @Nullable String actor,
    @Nullable String document,
    @Nullable String notice) {

  /**
   * As they happened. Their keys don't tell: a time that is written with fractions of its second
   * sorts before the same one without.
   */
  static final Comparator<EvidenceRow> OLDEST_FIRST = Comparator.comparing(EvidenceRow::at);

  /** What a document begins with that is the keyed hash of the address that a member moved from. */
  static final String FORMERLY = "address:";

  /** The keyed hash of the address that the member moved from; nothing where they did not move. */
  public Optional<String> formerAddress() {
    return Optional.ofNullable(document)
        .filter(each -> Consent.How.ADDRESS.name().equals(how) && each.startsWith(FORMERLY))
        .map(each -> each.substring(FORMERLY.length()));
  }

  /** Whether it is a choice of what may be counted, which has a term of its own. */
  public boolean isTracking() {
    return purpose.isTracking();
  }
}
