package agora.newsletter.words;

/**
 * What a club's staff are mailed.
 *
 * @param text paragraphs with an empty line between
 */
public record StaffNotice(String subject, String text) {}
