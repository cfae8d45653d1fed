/**
 * What is being sent to many: a mailing's head, its texts and links, the batches of its recipients,
 * who holds which batch, and what SES said of each mail. Here stands what keeps anybody from
 * getting two; who is sent what is planned in {@code agora.newsletter}, and no call of SES is made
 * here.
 */
@NullMarked
package agora.mailings;

import org.jspecify.annotations.NullMarked;
