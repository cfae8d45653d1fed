package agora.issues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a club's newsletter, as staff write it.
 *
 * @param id letters, digits and hyphens, such as {@code 2026-12}
 * @param preheader the line that mail programs show after the subject
 * @param approved the content hash that was approved; null while it is a draft
 */
public record Issue(
    String club,
    String id,
    String subject,
    String preheader,
    List<Block> blocks,
    @Nullable String approved) {}
