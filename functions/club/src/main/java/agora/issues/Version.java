package agora.issues;

import java.time.Instant;

/**
 * An issue as somebody left it.
 *
 * @param by who wrote, as staff are signed in
 * @param at when they saved it last
 * @param reason why it may be mostly sales; empty if there was none
 */
public record Version(String by, Instant at, Issue issue, String reason) {}
