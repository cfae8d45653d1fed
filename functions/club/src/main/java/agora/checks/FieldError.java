package agora.checks;

/**
 * What is wrong with a field.
 *
 * @param field its path, such as {@code blocks[2].url}
 * @param message a sentence for the one who wrote it
 */
public record FieldError(String field, String message) {}
