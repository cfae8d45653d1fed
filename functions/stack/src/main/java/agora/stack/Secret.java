package agora.stack;

import org.jspecify.annotations.Nullable;

/**
 * A secret, generated or given.
 *
 * @param text the value where the template gives one
 * @param template the JSON that the generated string is put into, under {@code key}
 */
public record Secret(
    String id,
    String name,
    String arn,
    @Nullable String text,
    @Nullable String template,
    @Nullable String key,
    int length,
    boolean punctuation) {}
