package agora.newsletter;

/**
 * Why a mailing may not leave.
 *
 * @param sentence what staff are told, in Danish
 */
record Objection(Step step, String sentence) {}
