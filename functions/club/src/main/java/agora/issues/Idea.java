package agora.issues;

import java.time.Instant;

/**
 * Something for an issue to come: a link, a note, or both.
 *
 * @param link empty for none
 * @param note empty for none
 * @param by who had it
 * @param used whether an issue has it, or nobody wants it any more
 */
public record Idea(
    String club, String id, String link, String note, String by, Instant at, boolean used) {}
