package agora.checks;

/**
 * What is wrong with a field.
 *
 * @param field its path, such as {@code blocks[2].url}
 */
public record Fault(String field, Problem problem) {}
