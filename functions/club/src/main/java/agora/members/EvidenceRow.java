package agora.members;

import agora.store.Item;
import java.time.Instant;
import java.util.List;
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
    String member,
    Instant at,
    Consent.Purpose purpose,
    Consent.Fact fact,
    String textVersion,
    String textHash,
    @Nullable String text,
    String language,
    String source,
    @Nullable String page,
    @Nullable String how,
    List<String> topics,
    @Nullable String mail,
    @Nullable String actor,
    @Nullable String document,
    @Nullable String notice) {

  static EvidenceRow read(Item item) {
    String key = item.required("sk");
    List<String> parts = List.of(key.split("#", -1));
    if (parts.size() != 4) {
      throw new IllegalStateException("not a fact of a consent");
    }
    return new EvidenceRow(
        item.required("pk"),
        key,
        parts.get(0),
        Instant.parse(parts.get(1)),
        Consent.Purpose.valueOf(parts.get(2)),
        Consent.Fact.valueOf(parts.get(3)),
        item.required("textVersion"),
        item.required("textHash"),
        item.text("text"),
        item.required("language"),
        item.required("source"),
        item.text("page"),
        item.text("how"),
        item.texts("topics"),
        item.text("mail"),
        item.text("actor"),
        item.text("document"),
        item.text("notice"));
  }

  /** Whether it is a choice of what may be counted, which has a term of its own. */
  public boolean isTracking() {
    return purpose.isTracking();
  }
}
