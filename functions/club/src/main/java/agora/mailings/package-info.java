/**
 * What is being sent to many: a mailing is one mail to its recipients, be it an issue, an event's
 * mail or a short message, and leaves in batches of them. Here are its head, its texts and links,
 * who holds which batch, and what SES said of each mail. Here stands what keeps anybody from
 * getting two; whom it is for {@code agora.newsletter.sources} says, and no call of SES is made
 * here.
 */
@NullMarked
package agora.mailings;

import org.jspecify.annotations.NullMarked;
