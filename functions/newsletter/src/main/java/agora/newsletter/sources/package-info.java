/**
 * What a mailing says and to whom: a {@link MailingSource} for each kind, and why one may not leave
 * ({@link Objection}). It asks stores who is a member and what they chose, and calls neither SES
 * nor a queue.
 */
@NullMarked
package agora.newsletter.sources;

import org.jspecify.annotations.NullMarked;
