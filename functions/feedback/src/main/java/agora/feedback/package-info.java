/**
 * The function that hears what became of each mail: SES's reports of bounces, complaints, sends and
 * deliveries, in whatever order they come and however often. It stops the mails of whom it must,
 * and writes the rest down; it sends nothing.
 */
@NullMarked
package agora.feedback;

import org.jspecify.annotations.NullMarked;
