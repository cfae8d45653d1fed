/**
 * An issue, or a message, as mail: HTML by way of MJML, plain text beside it, and the one frame in
 * which all mails stand. What differs between recipients is a variable that the sender fills, so
 * that the same input gives the same bytes; it knows no store, no recipient and no SES.
 */
@NullMarked
package agora.compose;

import org.jspecify.annotations.NullMarked;
