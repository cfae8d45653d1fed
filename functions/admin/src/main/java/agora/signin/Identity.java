package agora.signin;

import java.util.List;

/**
 * Somebody of the staff, as a verified token of the pool says it.
 *
 * @param subject the pool's own id
 * @param name the mail address, or the subject where there is none
 * @param groups of the pool
 */
record Identity(String subject, String name, List<String> groups) {}
